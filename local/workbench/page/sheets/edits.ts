// Edits on their way to the server, one after the other, and how to take them back.
import type { EditRequest } from '../../protocol.js';
import { report } from '../boxes.js';
import { RequestFailed, post } from '../client.js';
import { away } from '../news.js';

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
const RETRY_MS = 1000;
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

/** Resolves when news come in again. */
const connected = (): Promise<void> =>
  new Promise((resolve) => {
    if (away.get() === null) {
      setTimeout(resolve, RETRY_MS);
      return;
    }
    const stop = away.subscribe(() => {
      if (away.get() !== null) return;
      stop();
      resolve();
    });
  });

/** While the server is away an edit waits for it; nothing typed is lost. */
const deliver = async (edit: EditRequest): Promise<boolean> => {
  for (;;) {
    try {
      await post('/api/edit', edit);
      return true;
    } catch (error) {
      if (!(error instanceof RequestFailed && error.isGone)) {
        report('This was not entered', error);
        return false;
      }
      await connected();
    }
  }
};

let queue: Promise<unknown> = Promise.resolve();
let underWay = 0;

/** Sends an edit after those before it. @returns whether it was accepted; a refusal is shown */
export const sendEdit = (edit: EditRequest): Promise<boolean> => {
  underWay += 1;
  const sent = queue
    .then(() => deliver(edit))
    .finally(() => {
      underWay -= 1;
    });
  queue = sent;
  return sent;
};

/** The browser asks before it leaves the page while something typed has not arrived. Call once. */
export const guardEdits = (): void =>
  addEventListener('beforeunload', (event) => {
    if (underWay > 0) event.preventDefault();
  });
