// The words of the timeline: written by the script, and read back to know which steps are done.
import type { Status } from '../../common/domain/incident-words.js';
import type { Step, StepState } from './steps.js';

const STATE_WORDS: Readonly<Record<StepState, string>> = {
  done: 'Done',
  skipped: 'Skipped',
  open: 'Open again',
};

export const stepWords = (step: Step, state: StepState): string => `${STATE_WORDS[state]}: ${step.label}`;

export const LOGGED = 'Logged the incident';
export const REPORTED = 'Reported the incident';
export const UPDATED = 'Posted an update';
export const RESOLVED = 'Resolved the incident';
export const NOTED = 'Noted';
export const MAILED = 'Mailed the emergency list';
export const ASKED = 'Asked whether the priority is right';
export const NEW_BY_HAND = 'Written into the record by hand';
export const COPIED = 'Copied from another row';
export const GIVEN_BACK = 'Got its ID back';

export const statusWords = (status: Status): string => `Set the status to ${status}`;
export const REOPENED = 'Opened again';
export const changedWords = (titles: readonly string[]): string => `Changed ${titles.join(', ')}`;
export const byHandWords = (titles: readonly string[]): string => `Changed by hand: ${titles.join(', ')}`;
export const postMortemWords = (text: string): string => `Post-mortem: ${text === '' ? 'not decided' : text}`;

/** What an entry says about a step, or null where it speaks of something else. */
export const stepSaid = (what: string, step: Step): StepState | null => {
  const said = (Object.entries(STATE_WORDS) as [StepState, string][]).find(
    ([state]) => what === stepWords(step, state),
  );
  if (said !== undefined) return said[0];
  if (step.id === 'progress' && what === UPDATED) return 'done';
  if (step.id === 'resolve' && what === RESOLVED) return 'done';
  if (step.id === 'resolve' && what === REOPENED) return 'open';
  return null;
};
