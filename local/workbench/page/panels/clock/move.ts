// Moves the clock, and tells what ran on the way.
import type { ClockRequest, ClockResult } from '../../../protocol.js';
import { post, sentenceOf } from '../../client.js';
import { count, momentText } from '../words.js';
import { wallTime } from '../zone.js';

export type Move =
  | { kind: 'none' }
  /** `target` in words. */
  | { kind: 'moving'; target: string }
  | { kind: 'moved'; result: ClockResult }
  | { kind: 'failed'; sentence: string };

export const moveClock = async (request: ClockRequest): Promise<Move> => {
  try {
    return { kind: 'moved', result: await post<ClockResult>('/api/clock', request) };
  } catch (error) {
    return { kind: 'failed', sentence: sentenceOf(error) };
  }
};

/** One sentence or two about how it ended. */
export const summaryOf = (move: Move, timeZone: string): string => {
  if (move.kind === 'failed') return move.sentence;
  if (move.kind !== 'moved') return '';
  const { now, fired } = move.result;
  const failed = fired.filter(({ ok }) => !ok).length;
  const ran =
    fired.length === 0
      ? 'Nothing was due on the way.'
      : `${count(fired.length, 'trigger')} ran on the way${failed === 0 ? '.' : `, ${String(failed)} failed.`}`;
  return `It is ${momentText(wallTime(now, timeZone))}. ${ran}`;
};
