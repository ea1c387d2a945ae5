// What the journal knows of swaps: which are waiting, which were interrupted, which can still be undone.
import type { Day } from '../../common/domain/calendar.js';
import { mondayOf } from '../../common/domain/calendar.js';
import type { JournalEntry } from '../../common/domain/journal.js';
import { latestUnder } from '../../common/domain/journal.js';
import {
  firstChange,
  isOnTheWay,
  isSameState,
  isSameWish,
  readState,
  stateText,
  wishOf,
} from './swap-change.js';
import type { SwapChange, SwapWish, WeekState } from './swap-change.js';
import type { Note } from './publish-plan.js';

/** Key prefixes: a change begun, a change complete, a change that waits for the substitute's consent. */
const BEGUN = 'swap:';
const DONE = 'swap-done:';
const ASKED = 'swap-asked:';
/** So begins the note of a change that takes another one back; it is not offered for undoing. */
export const TAKEN_BACK = 'Taken back: ';
const QUESTION = 'Asked: ';

/** A change as the journal has it. */
export interface NotedSwap extends SwapChange {
  key: string;
  what: string;
  when: string;
}

export interface PendingSwap {
  key: string;
  /** `asked` waits for consent; `interrupted` is finished by doing it again; `done` can be undone. */
  kind: 'asked' | 'interrupted' | 'done';
  what: string;
  when: string;
  wish: SwapWish;
  /** Asked, but the weeks have changed since. */
  isOutdated: boolean;
}

/** How a week stands now; null where it is not published. */
export type StateNow = (week: Day) => WeekState | null;

export const isAskedKey = (key: string): boolean => key.startsWith(ASKED);

const noted = (journal: readonly JournalEntry[], prefix: string): NotedSwap[] =>
  journal
    .filter(({ key, after }) => key.startsWith(prefix) && readState(after).length > 0)
    .map(({ key, what, when, before, after }) => ({
      key,
      what,
      when,
      before: readState(before),
      after: readState(after),
    }));

/** Every change that was begun, oldest first. */
const begun = (journal: readonly JournalEntry[]): NotedSwap[] => noted(journal, BEGUN);

/** `swap-done:2026-12-14:1` for `swap:2026-12-14:1`. */
const doneKey = (key: string): string => `${DONE}${key.slice(BEGUN.length)}`;

const isDone = (journal: readonly JournalEntry[], { key }: NotedSwap): boolean =>
  journal.some((entry) => entry.key === doneKey(key));

/** Changes that no later one touches. */
const latest = (swaps: readonly NotedSwap[]): NotedSwap[] =>
  swaps.filter((swap, index) =>
    swaps
      .slice(index + 1)
      .every(({ after }) => !after.some(({ week }) => swap.after.some((own) => own.week === week))),
  );

const nowOf = ({ after }: SwapChange, now: StateNow): WeekState[] =>
  after.flatMap(({ week }) => now(week) ?? []);

/** An earlier run's change that this wish, or this aim, completes: begun, and not overtaken since. */
export const changeToComplete = (
  journal: readonly JournalEntry[],
  now: StateNow,
  isMeant: (swap: NotedSwap) => boolean,
): NotedSwap | null => {
  const swap = latest(begun(journal)).filter(isMeant).pop();
  if (swap === undefined) return null;
  const states = nowOf(swap, now);
  if (isSameState(states, swap.after)) return swap;
  return !isDone(journal, swap) && isOnTheWay(states, swap) ? swap : null;
};

export const meansWish =
  (wish: SwapWish) =>
  (swap: NotedSwap): boolean =>
    isSameWish(wishOf(swap), wish);

const isWaiting = (journal: readonly JournalEntry[], { key, after }: NotedSwap): boolean =>
  latestUnder(journal, key) === stateText(after);

export const askedSwaps = (journal: readonly JournalEntry[]): NotedSwap[] =>
  noted(journal, ASKED).filter(
    (swap, index, all) => isWaiting(journal, swap) && all.findIndex(({ key }) => key === swap.key) === index,
  );

const bare = ({ what }: NotedSwap): string =>
  what.startsWith(QUESTION) ? what.slice(QUESTION.length) : what;

/** Everything an EM may want to go on with or take back, newest first. */
export const pendingSwaps = (journal: readonly JournalEntry[], now: StateNow, today: Day): PendingSwap[] => {
  const pending = (kind: PendingSwap['kind'], swap: NotedSwap): PendingSwap => ({
    key: swap.key,
    kind,
    what: bare(swap),
    when: swap.when,
    wish: wishOf(swap),
    isOutdated: kind === 'asked' && !isSameState(nowOf(swap, now), swap.before),
  });
  const isAhead = ({ after }: SwapChange): boolean => after.some(({ week }) => week >= mondayOf(today));
  const asked = askedSwaps(journal)
    .filter(isAhead)
    .map((swap) => pending('asked', swap));
  const rest = latest(begun(journal))
    .filter(isAhead)
    .flatMap((swap) => {
      const states = nowOf(swap, now);
      if (!isDone(journal, swap)) return isOnTheWay(states, swap) ? [pending('interrupted', swap)] : [];
      const canUndo =
        isSameState(states, swap.after) && !hasStarted(swap, today) && !swap.what.startsWith(TAKEN_BACK);
      return canUndo ? [pending('done', swap)] : [];
    });
  return [...asked.reverse(), ...rest.reverse()];
};

/** Whether somebody serves already because of the change. */
export const hasStarted = (swap: SwapChange, today: Day): boolean => {
  const first = firstChange(swap);
  return first === null || first <= today;
};

export const swapUnder = (journal: readonly JournalEntry[], key: string): NotedSwap | null =>
  [...begun(journal), ...askedSwaps(journal)].find((swap) => swap.key === key) ?? null;

const nextKey = (journal: readonly JournalEntry[], prefix: string, { after }: SwapChange): string => {
  const start = `${prefix}${after[0]?.week ?? ''}:`;
  return `${start}${new Set(journal.map(({ key }) => key).filter((key) => key.startsWith(start))).size + 1}`;
};

const noteOf = (
  journal: readonly JournalEntry[],
  prefix: string,
  change: SwapChange,
  what: string,
): Note => ({
  what,
  key: nextKey(journal, prefix, change),
  before: stateText(change.before),
  after: stateText(change.after),
});

/** The note made before anything is written. */
export const begunNote = (journal: readonly JournalEntry[], change: SwapChange, what: string): Note =>
  noteOf(journal, BEGUN, change, what);

/** The note made when everything is written and everybody told; none where it is there. */
export const doneNotes = (journal: readonly JournalEntry[], key: string, what: string): Note[] =>
  journal.some((entry) => entry.key === doneKey(key))
    ? []
    : [{ what: `Done: ${what}`, key: doneKey(key), before: '', after: '' }];

export const askedNote = (journal: readonly JournalEntry[], change: SwapChange, what: string): Note =>
  noteOf(journal, ASKED, change, `${QUESTION}${what}`);

/** The note that ends the waiting. */
export const settledNote = (swap: NotedSwap, how: string): Note => ({
  what: `${how}: ${bare(swap)}`,
  key: swap.key,
  before: stateText(swap.after),
  after: '',
});
