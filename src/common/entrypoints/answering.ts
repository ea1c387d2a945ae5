// The one place that catches: what was refused on purpose passes as it is, anything else becomes a sentence and a log entry.
import { Refusal } from '../domain/refusal.js';

const TRANSIENT =
  /timed out|service error|server error|internal error|try again|too many times|rate limit|backend/i;

/** Runs a request for a page or a script; errors reach it as one plain sentence. */
export const answering = <Args extends readonly unknown[], Result>(
  work: (...args: Args) => Result,
): ((...args: Args) => Result) => {
  return (...args) => {
    let failure: unknown;
    try {
      return work(...args);
    } catch (error) {
      failure = error;
    }
    if (failure instanceof Refusal) throw failure;
    console.error(failure instanceof Error ? (failure.stack ?? failure.message) : String(failure));
    throw new Error(sentenceFor(failure));
  };
};

const sentenceFor = (error: unknown): string => {
  const reason = (error instanceof Error ? error.message : String(error))
    .replace(/^\w*Exception: /, '')
    .replace(/\.?\s*$/, '');
  if (/permission|authorization is required/i.test(reason)) {
    return `A permission is missing: ${reason}. Open the menu again and allow it, or ask an administrator.`;
  }
  return TRANSIENT.test(reason)
    ? `Google did not answer (${reason}). What was done so far is kept; do the same again to finish it.`
    : `Something unexpected stopped this: ${reason}. What was done so far is kept; do the same again to finish it.`;
};
