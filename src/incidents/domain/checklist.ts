// The checklist of an incident, as its timeline tells it.
import { STEPS } from './steps.js';
import type { CheckedStep, Step } from './steps.js';
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
