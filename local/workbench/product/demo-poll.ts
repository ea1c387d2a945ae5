// The poll of the demo, in the stand-in for dudle: the weeks of December 2026, answered by ten of twelve.
import { POLL_ANSWERS, POLL_WEEKS } from '../../demo/poll-answers.js';
import { addColumn, newPoll, vote, VOTES } from '../../peers/dudle/poll.js';
import type { DudlePoll } from '../../peers/dudle/poll.js';

export const DEMO_POLL = 'incident-managers-december-2026';

const MEANING: Readonly<Record<string, string>> = { yes: VOTES.yes, 'if need be': VOTES.maybe, no: VOTES.no };

/** @param at when they answered */
export function demoPoll(at: Date): DudlePoll {
  const poll = newPoll(DEMO_POLL, 'Incident managers in December 2026', 'time');
  for (const week of POLL_WEEKS) addColumn(poll, { name: week });
  for (const [name, answers] of Object.entries(POLL_ANSWERS)) {
    const votes = new Map(
      answers.flatMap((answer, index): [string, string][] => {
        const [week, meaning] = [POLL_WEEKS[index], MEANING[answer]];
        return week === undefined || meaning === undefined ? [] : [[week, meaning]];
      }),
    );
    if (votes.size > 0) vote(poll, { name, votes, at });
  }
  return poll;
}
