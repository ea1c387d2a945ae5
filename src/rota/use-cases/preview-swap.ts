// Shows who could take a published week, and which changes wait or can be undone; writes nothing.
import { formatDay, mondayOf } from '../../common/domain/calendar.js';
import type { Day } from '../../common/domain/calendar.js';
import { Refusal } from '../../common/domain/refusal.js';
import type { RecordedWeek } from '../domain/rota-record.js';
import { personFinder } from '../domain/situation.js';
import type { Situation } from '../domain/situation.js';
import { stateOf } from '../domain/swap-change.js';
import { pendingSwaps } from '../domain/swap-notes.js';
import type { StateNow } from '../domain/swap-notes.js';
import { offersFor } from '../domain/swap-offers.js';
import { substitutesFor } from '../domain/swap-substitutes.js';
import type { RotaPorts } from './ports.js';
import { readSituation } from './read-situation.js';
import type { SwapPreview, SwapPreviewRequest, SwapWeek } from './swap-contract.js';

export const previewSwap =
  (ports: RotaPorts) =>
  (request: SwapPreviewRequest): SwapPreview => {
    const situation = readSituation(ports);
    const weeks = weeksAhead(situation);
    const week = request.week ?? weeks[0]?.start ?? null;
    if (week !== null && !weeks.some(({ start }) => start === week)) {
      throw new Refusal(
        'not-published',
        `The week of ${formatDay(week)} is over or not published; choose another one.`,
      );
    }
    return {
      today: situation.today,
      weeks,
      week,
      substitutes: week === null ? [] : substitutesFor(situation, week),
      swaps: week === null ? [] : offersFor(situation, week),
      canSplit: situation.hasFromDay,
      pending: pendingSwaps(ports.journal.read(), stateNow(situation), situation.today),
      problems: situation.problems,
    };
  };

/** How the record has each published week. */
export const stateNow = ({ record, candidates }: Situation): StateNow => {
  const find = personFinder(candidates);
  return (week: Day) => {
    const recorded = record.weeks.get(week);
    return recorded?.isPublished === true ? stateOf(recorded, find) : null;
  };
};

const weeksAhead = (situation: Situation): SwapWeek[] => {
  const find = personFinder(situation.candidates);
  const shown = ({ week, entry, parts }: RecordedWeek): SwapWeek => ({
    start: week,
    parts: parts.map(({ name, from, until }) => {
      const person = find(name);
      return { name: person?.name ?? name, email: person?.email ?? '', from, until };
    }),
    hasBegun: week < situation.today,
    place: entry.place,
  });
  return [...situation.record.weeks.values()]
    .filter(
      ({ week, isPublished, parts }) => isPublished && parts.length > 0 && week >= mondayOf(situation.today),
    )
    .map(shown)
    .sort((a, b) => a.start.localeCompare(b.start));
};
