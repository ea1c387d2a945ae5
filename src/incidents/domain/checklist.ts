// The checklist of an incident, as its timeline tells it.
import { GROUPS, STEPS } from './steps.js';
import type { CheckedStep, Step, StepGroup } from './steps.js';
import { stepSaid } from './timeline-words.js';
import type { TimelineEntry } from './timeline.js';

type Said = Pick<TimelineEntry, 'when' | 'who' | 'what' | 'details'>;

const open = (step: Step): CheckedStep => ({ ...step, state: 'open', at: '', who: '', reason: '' });

/** What these entries (oldest first) say last about one step; null where they do not speak of it. */
const lastSaid = (step: Step, entries: readonly Said[]): CheckedStep | null => {
  for (const entry of [...entries].reverse()) {
    const state = stepSaid(entry.what, step);
    if (state === 'open') return open(step);
    if (state !== null) {
      const reason = state === 'skipped' ? entry.details : '';
      return { ...step, state, at: entry.when, who: entry.who, reason };
    }
  }
  return null;
};

/**
 * Every step of the process with its state.
 * @param entries of one incident, oldest first
 * @param isComplete the record lacks nothing, which does the last step by itself
 */
export const checklist = (entries: readonly Said[], isComplete: boolean): CheckedStep[] =>
  STEPS.map((step) => {
    const said = lastSaid(step, entries) ?? open(step);
    return step.id === 'details' && isComplete && said.state === 'open' ? { ...said, state: 'done' } : said;
  });

/** The steps that these new entries speak of. */
export const changedSteps = (entries: readonly Said[]): CheckedStep[] =>
  STEPS.flatMap((step) => lastSaid(step, entries) ?? []);

export const groupsOf = (
  steps: readonly CheckedStep[],
): { group: StepGroup; label: string; done: number; of: number }[] =>
  GROUPS.map(({ group, label }) => {
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
