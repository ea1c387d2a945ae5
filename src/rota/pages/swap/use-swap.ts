// The state of "Swap or cover": what the server showed, what the EM chose, and what is being done.
import { useEffect, useState } from 'preact/hooks';
import type { Day } from '../../../common/domain/calendar.js';
import { useLatest } from '../../../common/pages/latest.js';
import { closeDialog, connect, sentenceOf } from '../../../common/pages/server.js';
import type { PendingSwap } from '../../domain/swap-notes.js';
import type { SwapApi, SwapPreview, SwapResult, SwapWeek } from '../../use-cases/swap-contract.js';
import type { Choice, Mode, Option } from './choice.js';
import { daysOf, modesOf, optionsOf, requestOf } from './choice.js';

const server = connect<SwapApi>();

/** What can be done with a change that is noted already. */
export type Act = 'agree' | 'withdraw' | 'finish' | 'undo';

export type Step =
  | { kind: 'look' }
  | { kind: 'applying' }
  /** The change was not applied. */
  | { kind: 'failed'; failure: string }
  /** Asks before something is done with a noted change. */
  | { kind: 'asking'; act: Act; swap: PendingSwap; isRunning: boolean; failure: string | null }
  | { kind: 'done'; result: SwapResult };

export interface SwapState {
  preview: SwapPreview | null;
  week: SwapWeek | null;
  /** The week that was asked for; until it is read, `week` is the one before. */
  wanted: Day | undefined;
  mode: Mode;
  options: Option[];
  /** What the button would do; null where nothing can be chosen. */
  choice: Choice | null;
  from: Day;
  isAsked: boolean;
  isReading: boolean;
  /** Why the week could not be read. */
  failure: string | null;
  step: Step;
  isBusy: boolean;
  open: (week?: Day) => void;
  choose: (part: { mode?: Mode; key?: string; from?: Day; isAsked?: boolean }) => void;
  apply: () => void;
  ask: (act: Act, swap: PendingSwap) => void;
  act: () => void;
  /** Back to the list, or closes. */
  back: () => void;
}

interface Chosen {
  mode: Mode;
  key: string;
  from: Day;
  isAsked: boolean;
}

export const useSwap = (): SwapState => {
  const latest = useLatest();
  const [preview, setPreview] = useState<SwapPreview | null>(null);
  const [wanted, setWanted] = useState<Day | undefined>(undefined);
  const [chosen, setChosen] = useState<Chosen>({ mode: 'cover', key: '', from: '', isAsked: false });
  const [isReading, setReading] = useState(true);
  const [failure, setFailure] = useState<string | null>(null);
  const [step, setStep] = useState<Step>({ kind: 'look' });
  const week = preview?.weeks.find(({ start }) => start === preview.week) ?? null;
  const mode = week === null || modesOf(week).includes(chosen.mode) ? chosen.mode : 'split';
  const options = preview === null || week === null ? [] : optionsOf(preview, week, mode);
  const days = preview === null || week === null ? [] : daysOf(week, preview.today);
  const from = days.includes(chosen.from) ? chosen.from : (days[0] ?? '');
  const able = options.filter(({ isOff }) => !isOff);
  const option = able.find(({ key }) => key === chosen.key) ?? able[0];
  const choice =
    week === null || option === undefined ? null : { week, mode, option, from, isAsked: chosen.isAsked };
  const isBusy = step.kind === 'applying' || (step.kind === 'asking' && step.isRunning);

  const open = (start?: Day): void => {
    setReading(true);
    setWanted(start);
    setFailure(null);
    setStep({ kind: 'look' });
    latest(server.previewSwap(start === undefined ? {} : { week: start }), {
      done: (found) => {
        setReading(false);
        setPreview(found);
        setWanted(found.week ?? undefined);
      },
      failed: (sentence) => {
        setReading(false);
        setFailure(sentence);
      },
    });
  };
  useEffect(open, []);

  const apply = (): void => {
    if (choice === null || isBusy || isReading || failure !== null) return;
    setStep({ kind: 'applying' });
    server.applySwap(requestOf(choice)).then(
      (result) => setStep({ kind: 'done', result }),
      (error: unknown) => setStep({ kind: 'failed', failure: sentenceOf(error) }),
    );
  };

  const act = (): void => {
    if (step.kind !== 'asking' || isBusy) return;
    setStep({ ...step, isRunning: true, failure: null });
    const { wish, key } = step.swap;
    const isApplied = step.act === 'agree' || step.act === 'finish';
    (isApplied ? server.applySwap(wish) : server.undoSwap({ key })).then(
      (result) => setStep({ kind: 'done', result }),
      (error: unknown) => setStep({ ...step, isRunning: false, failure: sentenceOf(error) }),
    );
  };

  return {
    preview,
    week,
    wanted,
    mode,
    options,
    choice,
    from,
    isAsked: chosen.isAsked,
    isReading,
    failure,
    step,
    isBusy,
    open: (start) => open(start ?? wanted),
    choose: (part) => {
      if (isBusy) return;
      setStep({ kind: 'look' });
      setChosen({ ...chosen, ...part });
    },
    apply,
    ask: (which, swap) => {
      if (!isBusy) setStep({ kind: 'asking', act: which, swap, isRunning: false, failure: null });
    },
    act,
    back: () => {
      if (isBusy) return;
      if (step.kind === 'asking') setStep({ kind: 'look' });
      else closeDialog();
    },
  };
};
