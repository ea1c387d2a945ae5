// What the server says of the desk: read at the start, on demand, and now and then while somebody looks at it.
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWatch } from '../frame/watch.js';
import { useLatest } from '../../../common/pages/latest.js';
import type { connect } from '../../../common/pages/server.js';
import type { Desk, IncidentsApi } from '../../use-cases/contract.js';

export type Server = ReturnType<typeof connect<IncidentsApi>>;

export interface DeskState {
  desk: Desk | null;
  /** When it was read, in milliseconds of this machine's clock. */
  readAt: number;
  isReading: boolean;
  /** Why the last reading failed. */
  failure: string | null;
  refresh: () => void;
  /** Hand edits noted in the background, as a sentence. */
  noted: string;
}

/** @param isWatched Home is shown and nothing in it is open */
export const useDesk = (server: Server, isWatched: boolean, onDesk: (desk: Desk) => void): DeskState => {
  const latest = useLatest();
  const [desk, setDesk] = useState<Desk | null>(null);
  const [readAt, setReadAt] = useState(0);
  const [isReading, setReading] = useState(true);
  const [failure, setFailure] = useState<string | null>(null);
  const [noted, setNoted] = useState('');
  const seen = useRef('');
  const noteHandEdits = ({ changedByHand }: Desk): void => {
    const which = changedByHand.join(' ');
    if (which === '' || which === seen.current) return;
    seen.current = which;
    server.noteHandEdits().then(
      ({ noted: count, problems }) =>
        setNoted([...(count === 0 ? [] : [handWords(count)]), ...problems].join(' ')),
      () => {
        seen.current = '';
      },
    );
  };
  const refresh = (): void => {
    setReading(true);
    latest(server.openDesk(), {
      done: (found) => {
        setReading(false);
        setFailure(null);
        setReadAt(Date.now());
        setDesk(found);
        onDesk(found);
        noteHandEdits(found);
      },
      failed: (sentence) => {
        setReading(false);
        setFailure(sentence);
      },
    });
  };
  useEffect(refresh, []);
  useWatch(isWatched && !isReading, readAt, refresh);
  return { desk, readAt, isReading, failure, refresh, noted };
};

const handWords = (count: number): string =>
  count === 1
    ? 'One change made by hand in the sheet was added to the timeline.'
    : `${String(count)} changes made by hand in the sheet were added to the timeline.`;
