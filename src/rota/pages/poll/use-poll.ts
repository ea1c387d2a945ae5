// The state of starting a poll: the month, how far its poll is, what the EM typed, what was done.
import { useEffect, useState } from 'preact/hooks';
import type { Month } from '../../../common/domain/calendar.js';
import { useLatest } from '../../../common/pages/latest.js';
import { closeDialog, connect } from '../../../common/pages/server.js';
import type { CreatePollResult, PollPreview, RefreshResult, RotaApi } from '../../use-cases/contract.js';

const server = connect<RotaApi>();

export type How = 'dudle' | 'existing';

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
  failure: string | null;
  /** What reading the answers gave. */
  refreshed: RefreshResult | null;
  result: CreatePollResult | null;
  open: (month: Month) => void;
  type: (part: Partial<Typed>) => void;
  refresh: () => void;
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
  const [work, setWork] = useState<'read' | 'start' | 'refresh' | null>('read');
  const [failure, setFailure] = useState<string | null>(null);
  const [refreshed, setRefreshed] = useState<RefreshResult | null>(null);
  const [result, setResult] = useState<CreatePollResult | null>(null);

  const ask = <Answer>(
    kind: 'read' | 'start' | 'refresh',
    request: Promise<Answer>,
    done: (answer: Answer) => void,
  ): void => {
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
    else
      ask(
        'start',
        server.createPoll({ month, how, title, address: how === 'dudle' ? '' : address }),
        setResult,
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
    failure,
    refreshed,
    result,
    open,
    type: (part) => {
      setFailure(null);
      setTyped({ ...typed, ...part });
    },
    refresh: () => {
      if (work !== null || month === null) return;
      ask('refresh', server.refreshAnswers({ month }), (found) => {
        setRefreshed(found);
        setPreview(preview && { ...preview, answered: found.answered, unanswered: found.unanswered });
      });
    },
    start,
    retry: () => {
      if (month === null) first();
      else open(month);
    },
    close: () => {
      if (work !== 'start') closeDialog();
    },
  };
};

/** A poll whose address stands in the settings but was not started from here is likely the one to use. */
const howOf = (preview: PollPreview | null): How =>
  preview !== null && preview.known !== '' && preview.known !== preview.poll?.address ? 'existing' : 'dudle';

const missingText = (how: How, title: string, address: string): string | null => {
  if (how === 'dudle') return title.trim() === '' ? 'Type a title for the poll.' : null;
  return address.trim() === '' ? 'Type the address of the poll.' : null;
};
