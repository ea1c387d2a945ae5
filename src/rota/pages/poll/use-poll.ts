// The state of starting a poll: the month, how far its poll is, what the EM typed, what was done.
import { useEffect, useState } from 'preact/hooks';
import type { Month } from '../../../common/domain/calendar.js';
import { useLatest } from '../../../common/pages/latest.js';
import { closeDialog, connect } from '../../../common/pages/server.js';
import type { CreatePollResult, PollPreview, RemindResult, RotaApi } from '../../use-cases/contract.js';

import { howOf, missingText, requestOf } from './wish.js';
import type { How } from './wish.js';

const server = connect<RotaApi>();

/** What reading the answers gave; names only where people were reminded, too. */
type Refreshed = Pick<RemindResult, 'saved' | 'answered' | 'unanswered' | 'problems'> & {
  reminded?: string[];
};

type Work = 'read' | 'start' | 'refresh' | 'remind';

/** What the EM typed or chose; null = as proposed. */
interface Typed {
  how: How | null;
  title: string | null;
  address: string | null;
}

export interface PollState {
  months: Month[] | null;
  month: Month | null;
  preview: PollPreview | null;
  how: How;
  title: string;
  address: string;
  isReading: boolean;
  isStarting: boolean;
  isRefreshing: boolean;
  isReminding: boolean;
  /** Whether the person is asked before people are reminded. */
  isAsking: boolean;
  failure: string | null;
  refreshed: Refreshed | null;
  result: CreatePollResult | null;
  open: (month: Month) => void;
  type: (part: Partial<Typed>) => void;
  refresh: () => void;
  ask: (isAsking: boolean) => void;
  remind: () => void;
  start: () => void;
  retry: () => void;
  close: () => void;
}

const untouched: Typed = { how: null, title: null, address: null };

export const usePoll = (): PollState => {
  const latest = useLatest();
  const [months, setMonths] = useState<Month[] | null>(null);
  const [month, setMonth] = useState<Month | null>(null);
  const [preview, setPreview] = useState<PollPreview | null>(null);
  const [typed, setTyped] = useState<Typed>(untouched);
  const [work, setWork] = useState<Work | null>('read');
  const [failure, setFailure] = useState<string | null>(null);
  const [refreshed, setRefreshed] = useState<Refreshed | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [result, setResult] = useState<CreatePollResult | null>(null);

  const ask = <Answer>(kind: Work, request: Promise<Answer>, done: (answer: Answer) => void): void => {
    setWork(kind);
    setFailure(null);
    latest(request, {
      done: (answer) => {
        setWork(null);
        done(answer);
      },
      failed: (sentence) => {
        setWork(null);
        setFailure(sentence);
      },
    });
  };

  const open = (next: Month): void => {
    if (next !== month) {
      setMonth(next);
      setPreview(null);
      setTyped(untouched);
      setRefreshed(null);
      setAsking(false);
    }
    ask('read', server.previewPoll({ month: next }), setPreview);
  };

  const first = (): void =>
    ask('read', server.listMonths(), (found) => {
      setMonths(found);
      if (found[0] !== undefined) open(found[0]);
    });
  useEffect(first, []);

  const how = typed.how ?? howOf(preview);
  const title = typed.title ?? preview?.title ?? '';
  const address = typed.address ?? preview?.known ?? '';

  const start = (): void => {
    if (work !== null || preview === null || month === null || preview.weeks.length === 0) return;
    const missing = missingText(how, title, address);
    if (missing !== null) setFailure(missing);
    else ask('start', server.createPoll(requestOf(month, preview, { how, title, address })), setResult);
  };
  const show = (found: Refreshed): void => {
    const reminded = found.reminded ?? [];
    setAsking(false);
    setRefreshed(found);
    setPreview(
      preview && {
        ...preview,
        answered: found.answered,
        unanswered: found.unanswered,
        toRemind: preview.toRemind.filter(
          (name) => found.unanswered.includes(name) && !reminded.includes(name),
        ),
      },
    );
  };

  return {
    months,
    month,
    preview,
    how,
    title,
    address,
    isReading: work === 'read',
    isStarting: work === 'start',
    isRefreshing: work === 'refresh',
    isReminding: work === 'remind',
    isAsking,
    failure,
    refreshed,
    result,
    open,
    type: (part) => {
      setFailure(null);
      setTyped({ ...typed, ...part });
    },
    refresh: () => {
      if (work === null && month !== null) ask('refresh', server.refreshAnswers({ month }), show);
    },
    ask: (isNow) => {
      if (work !== null) return;
      setFailure(null);
      setAsking(isNow);
    },
    remind: () => {
      if (work === null && month !== null) ask('remind', server.remindMissing({ month }), show);
    },
    start,
    retry: () => {
      if (month === null) first();
      else open(month);
    },
    close: () => {
      if (work === 'start' || work === 'remind') return;
      if (isAsking) setAsking(false);
      else closeDialog();
    },
  };
};
