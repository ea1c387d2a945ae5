// One incident as the page knows it: what the server showed, what is being done, and whom that would overwrite.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Moment } from '../../../common/domain/moment.js';
import { useLatest } from '../../../common/pages/latest.js';
import type { IncidentField, IncidentValues } from '../../domain/incident.js';
import type { Action, ActResult, Conflict, IncidentKey, IncidentView } from '../../use-cases/contract.js';
import { later, ownNow, useElapsed } from '../frame/now.js';
import { focusSoon } from '../frame/focus-soon.js';
import type { Sending } from '../frame/sending.js';
import { useSending } from '../frame/sending.js';
import type { Message } from '../frame/View.js';
import type { Server } from '../home/use-desk.js';
import { merged } from './merge.js';

/** Something to be done, and what follows. */
export interface Deed {
  /** Names the place in the page: errors stand there. */
  key: string;
  action: Action;
  /** The values the person saw of the fields that this changes. */
  seen?: IncidentValues;
  /** What takes it back. */
  undo?: Omit<Deed, 'undo'>;
  /** Once it is done. */
  then?: (view: IncidentView) => void;
  /** Id of what gets the focus afterwards; without it Undo does, where there is one. */
  focus?: string;
}

export interface IncidentState {
  view: IncidentView | null;
  now: Moment;
  /** Minutes since it was read. */
  elapsed: number;
  /** Why it could not be read. */
  failure: string | null;
  isReading: boolean;
  read: () => void;
  /** When it was last read, in milliseconds of this machine's clock. */
  readAt: number;
  /** Reads it again without a word. */
  readQuietly: () => void;
  sending: Sending;
  act: (deed: Deed) => void;
  message: Message | null;
  /** What somebody else has changed meanwhile; nothing was written. */
  conflicts: { deed: Deed; list: readonly Conflict[] } | null;
  keepTheirs: () => void;
  useMine: () => void;
}

export const useIncident = (
  server: Server,
  at: IncidentKey,
  now: Moment | null,
  said: string,
  onChanged: () => void,
): IncidentState => {
  const latest = useLatest();
  const sending = useSending();
  const [view, setView] = useState<IncidentView | null>(null);
  // Deeds follow upon one another before the page is drawn again: each starts from the newest view.
  const newest = useRef<IncidentView | null>(null);
  // What was read before a deed must not take its effect away again.
  const deeds = useRef(0);
  const [readAt, setReadAt] = useState(Date.now());
  const [readNow, setReadNow] = useState(now ?? ownNow());
  const [isReading, setReading] = useState(true);
  const [failure, setFailure] = useState<string | null>(null);
  const [message, setMessage] = useState<Message | null>(said === '' ? null : { text: said });
  const [conflicts, setConflicts] = useState<IncidentState['conflicts']>(null);
  const elapsed = useElapsed(readAt);
  const current = later(readNow, elapsed);
  const key = (): IncidentKey => ({
    ...at,
    ...(newest.current === null ? {} : { row: newest.current.line.row }),
  });
  const put = (found: IncidentView): void => {
    newest.current = found;
    setView(found);
  };

  const show = (found: IncidentView): void => {
    setReadNow(later(readNow, Math.max(0, Math.floor((Date.now() - readAt) / 60_000))));
    setReadAt(Date.now());
    put(found);
  };
  const read = (): void => {
    setReading(true);
    setFailure(null);
    latest(server.openIncident(key()), {
      done: (found) => {
        setReading(false);
        show(found);
      },
      failed: (sentence) => {
        setReading(false);
        setFailure(sentence);
      },
    });
  };
  useEffect(read, []);
  const readQuietly = (): void => {
    const before = deeds.current;
    latest(server.openIncident(key()), {
      done: (found) => {
        if (before === deeds.current) show(found);
      },
      failed: () => undefined,
    });
  };

  const finish = (deed: Deed, result: ActResult): void => {
    const before = newest.current;
    if (before === null) return;
    const after = merged(before, result.change);
    put(after);
    onChanged();
    if (result.conflicts.length > 0) {
      setConflicts({ deed, list: result.conflicts });
      focusSoon('conflicts');
      return;
    }
    setConflicts(null);
    const { undo } = deed;
    const text = [result.done, ...result.problems].join(' ');
    setMessage(undo === undefined ? { text } : { text, undo: () => act({ ...undo, key: 'undo' }) });
    deed.then?.(after);
    // Ticks change no cell: texts and what is missing are still right.
    if (Object.entries(after.values).some(([name, value]) => value !== before.values[name as IncidentField]))
      readQuietly();
    focusSoon(deed.focus ?? (undo === undefined ? '' : 'undo'));
  };
  const act = (deed: Deed): void => {
    const { action, seen } = deed;
    deeds.current += 1;
    sending.send(
      deed.key,
      () => {
        const { me = '' } = newest.current ?? {};
        return server.actOnIncident({ ...key(), action, me, ...(seen === undefined ? {} : { seen }) });
      },
      (result) => finish(deed, result),
    );
  };
  const keepTheirs = (): void => {
    if (conflicts === null) return;
    setConflicts(null);
    const rest = withoutTheirs(conflicts.deed, conflicts.list);
    if (rest !== null) act(rest);
    else {
      setMessage({ text: 'Nothing of yours was written; the sheet stays as it is.' });
      if (view !== null) conflicts.deed.then?.(view);
      focusSoon('');
    }
  };
  const useMine = (): void => {
    if (conflicts === null || view === null) return;
    const theirs = Object.fromEntries(conflicts.list.map(({ field, theirs: value }) => [field, value]));
    act({ ...conflicts.deed, seen: { ...conflicts.deed.seen, ...theirs } });
  };
  return {
    view,
    now: current,
    elapsed,
    failure,
    isReading,
    read,
    readAt,
    readQuietly,
    sending,
    act,
    message,
    conflicts,
    keepTheirs,
    useMine,
  };
};

/** The same deed without the fields that others have changed; null where nothing is left of it. */
const withoutTheirs = (deed: Deed, list: readonly Conflict[]): Deed | null => {
  if (deed.action.do !== 'fields') return null;
  const mine = Object.entries(deed.action.values).filter(
    ([name]) => !list.some(({ field }) => field === name),
  );
  if (mine.length === 0) return null;
  const { key, seen, then, focus } = deed;
  return {
    key,
    action: { do: 'fields', values: Object.fromEntries(mine) },
    ...(seen === undefined ? {} : { seen }),
    ...(then === undefined ? {} : { then }),
    ...(focus === undefined ? {} : { focus }),
  };
};
