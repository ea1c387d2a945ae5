// What an operation has to wait for outside the world: other servers, a lock somebody holds, the person.
import type {
  HttpLimits,
  PlainFailure,
  PlainReply,
  PlainRequest,
} from './services/url-fetch/blocking-http.js';

/** An alert or a prompt that is open. */
export interface PersonQuestion {
  kind: 'alert' | 'prompt';
  title: string;
  prompt: string;
  /** Name of the ButtonSet: `YES_NO_CANCEL`. */
  buttons: string;
}

/** The button pressed, such as `OK` or `CLOSE`, and the text of a prompt. */
export interface PersonAnswer {
  button: string;
  text: string;
}

export type Wait =
  | { kind: 'requests'; requests: readonly PlainRequest[]; limits: HttpLimits }
  /** `milliseconds` are virtual. */
  | { kind: 'lock'; name: string; milliseconds: number }
  | { kind: 'person'; question: PersonQuestion };

/**
 * An operation in steps: it yields what it waits for and goes on with the answer. Whoever drives it decides what others
 * may do meanwhile (in-thread.ts: nothing; the workbench: everything).
 */
export type Steps<Result> = Generator<Wait, Result, unknown>;

/** Sends requests, all at once. */
export function* replies(
  requests: readonly PlainRequest[],
  limits: HttpLimits,
): Steps<(PlainReply | PlainFailure)[]> {
  return (yield { kind: 'requests', requests, limits }) as (PlainReply | PlainFailure)[];
}

/** Waits for a lock. @returns whether this execution has it now; the time of waiting has passed */
export function* lockOnceFree(name: string, milliseconds: number): Steps<boolean> {
  return (yield { kind: 'lock', name, milliseconds }) as boolean;
}

/** Asks the person. */
export function* answerOf(question: PersonQuestion): Steps<PersonAnswer> {
  return (yield { kind: 'person', question }) as PersonAnswer;
}
