// How far a checklist has come: by group, what comes next, what is unfinished.
import type { CheckedStep, StepGroup } from './steps.js';

export interface GroupCount {
  group: StepGroup;
  label: string;
  done: number;
  of: number;
}

/** How far each group of steps has come. @param groups in order */
export const groupsOf = (
  groups: readonly Pick<GroupCount, 'group' | 'label'>[],
  steps: readonly CheckedStep[],
): GroupCount[] =>
  groups.map(({ group, label }) => {
    const own = steps.filter((step) => step.group === group);
    return { group, label, done: own.filter(({ state }) => state !== 'open').length, of: own.length };
  });

/** Id of the first open step that is not optional; '' where all are settled. */
export const nextStep = (steps: readonly CheckedStep[]): string =>
  steps.find(({ state, isOptional }) => state === 'open' && !isOptional)?.id ?? '';

/** Labels of what is still open and not optional, but for resolving itself. */
export const unfinished = (steps: readonly CheckedStep[]): string[] =>
  steps
    .filter(({ id, state, isOptional }) => state === 'open' && !isOptional && id !== 'resolve')
    .map(({ label }) => label);
