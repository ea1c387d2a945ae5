// Reads something again whenever it may have changed: one request at a time, and the last news is never missed.
import { sentenceOf } from './client.js';

/** Milliseconds until the next reading: a clock that jumps a month tells news many times a second. */
const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 400;

export interface Reading {
  /** Reads, or reads once more when the reading under way is done. */
  reload: () => void;
  /** Nothing is read or shown from now on. */
  stop: () => void;
}

/** The longer news go on coming, the less often it is read. @param onError gets a sentence */
export const keepRead = <Value>(
  read: () => Promise<Value>,
  onValue: (value: Value) => void,
  onError: (sentence: string) => void,
): Reading => {
  let [isReading, isStale, isOver] = [false, false, false];
  let pause = FIRST_PAUSE;
  const next = async (): Promise<void> => {
    isStale = isReading;
    if (isReading) return;
    isReading = true;
    const outcome = await read().then(
      (value) => () => onValue(value),
      (error: unknown) => () => onError(sentenceOf(error)),
    );
    setTimeout(() => {
      isReading = false;
      pause = isStale ? Math.min(2 * pause, LONGEST_PAUSE) : FIRST_PAUSE;
      if (isStale) void next();
    }, pause);
    if (!isOver) outcome();
  };
  return {
    reload: () => {
      if (!isOver) void next();
    },
    stop: () => {
      [isOver, isStale] = [true, false];
    },
  };
};
