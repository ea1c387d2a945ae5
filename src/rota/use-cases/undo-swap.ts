// Takes a change of weeks back while it has not begun, or withdraws one that waits for consent.
import { formatDay } from '../../common/domain/calendar.js';
import { Refusal } from '../../common/domain/refusal.js';
import { changeWords, firstChange, isSameState } from '../domain/swap-change.js';
import type { SwapChange } from '../domain/swap-change.js';
import {
  changeToComplete,
  hasStarted,
  isAskedKey,
  settledNote,
  swapUnder,
  TAKEN_BACK,
} from '../domain/swap-notes.js';
import type { NotedSwap } from '../domain/swap-notes.js';
import { carryOut, namer } from './carry-out-swap.js';
import type { RotaPorts } from './ports.js';
import { stateNow } from './preview-swap.js';
import { readSituation } from './read-situation.js';
import type { ReadSituation } from './read-situation.js';
import type { SwapResult, UndoRequest } from './swap-contract.js';

export const undoSwap =
  (ports: RotaPorts) =>
  ({ key }: UndoRequest): SwapResult =>
    ports.lock.run(() => {
      const situation = readSituation(ports);
      const journal = ports.journal.read();
      const swap = swapUnder(journal, key);
      if (swap === null)
        throw new Refusal(
          'unknown-change',
          `The tab Journal has no change "${key}" that could be taken back; open this dialog again.`,
        );
      if (isAskedKey(key)) {
        const note = settledNote(swap, 'Withdrawn');
        ports.journal.add([note]);
        return withdrawn(note.what);
      }
      const back: SwapChange = { before: swap.after, after: swap.before };
      const begun = changeToComplete(journal, stateNow(situation), ({ after }) =>
        isSameState(after, back.after),
      );
      if (begun !== null) return carryOut(ports, situation, journal, begun);
      requireUndoable(situation, swap);
      const what = `${TAKEN_BACK}${changeWords(swap, namer(situation))}`;
      return carryOut(ports, situation, journal, { ...back, key: null, what });
    });

const requireUndoable = (situation: ReadSituation, swap: NotedSwap): void => {
  const nameOf = namer(situation);
  for (const state of swap.after) {
    const now = stateNow(situation)(state.week);
    if (now !== null && isSameState([now], [state])) continue;
    const holders = now?.parts.map(({ who }) => nameOf(who)).join(' and ') ?? 'nobody';
    throw new Refusal(
      'changed-since',
      `The week of ${formatDay(state.week)} has changed since (${holders} has it now), so "${changeWords(swap, nameOf)}" cannot be taken back. Nothing was changed; choose who takes the week instead.`,
    );
  }
  if (!hasStarted(swap, situation.today)) return;
  throw new Refusal(
    'begun',
    `"${changeWords(swap, nameOf)}" has begun on ${formatDay(firstChange(swap) ?? situation.today)} and cannot be taken back. Nothing was changed; use "Take over from a day" instead.`,
  );
};

const withdrawn = (what: string): SwapResult => ({
  what,
  isAsked: false,
  rows: 0,
  calendar: { created: 0, updated: 0, removed: 0, unchanged: 0 },
  told: [],
  problems: [],
});
