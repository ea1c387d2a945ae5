// Edits on their way to the server, one after the other, and how to take them back.
import type { EditRequest } from '../../protocol.js';
import { report } from '../boxes.js';
import { post } from '../client.js';

/** A rectangle as it was and as it was made. */
export interface Step {
  row: number;
  column: number;
  before: string[][];
  after: string[][];
}

interface Past {
  done: Step[];
  undone: Step[];
}

const KEPT_STEPS = 100;
const pasts = new Map<string, Past>();

const pastOf = (sheet: string): Past => {
  const past = pasts.get(sheet) ?? { done: [], undone: [] };
  pasts.set(sheet, past);
  return past;
};

/** Remembers an edit of `sheet`; what was undone before cannot be done again then. */
export const remember = (sheet: string, step: Step): void => {
  const past = pastOf(sheet);
  past.done = [...past.done, step].slice(-KEPT_STEPS);
  past.undone = [];
};

/** The step to take back, moved to those that can be done again. */
export const takeBack = (sheet: string): Step | undefined => {
  const past = pastOf(sheet);
  const step = past.done.pop();
  if (step !== undefined) past.undone.push(step);
  return step;
};

export const doAgain = (sheet: string): Step | undefined => {
  const past = pastOf(sheet);
  const step = past.undone.pop();
  if (step !== undefined) past.done.push(step);
  return step;
};

/** A world that was replaced has no past. */
export const forgetSteps = (): void => pasts.clear();

let queue: Promise<unknown> = Promise.resolve();

/** Sends an edit after those before it. @returns whether it was accepted; a refusal is shown */
export const sendEdit = (edit: EditRequest): Promise<boolean> => {
  const sent = queue.then(() =>
    post('/api/edit', edit).then(
      () => true,
      (error: unknown) => {
        report('This was not entered', error);
        return false;
      },
    ),
  );
  queue = sent;
  return sent;
};
