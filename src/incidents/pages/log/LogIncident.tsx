// "Log incident": the task first, then as little as the record needs.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Moment } from '../../../common/domain/moment.js';
import { useLatest } from '../../../common/pages/latest.js';
import { CHANNELS } from '../../domain/incident.js';
import type { Desk, IncidentKey, LogResult, SimilarIncident } from '../../use-cases/contract.js';
import type { Drafts } from '../frame/drafts.js';
import type { Field } from '../frame/Fields.js';
import { useForm } from '../frame/form.js';
import type { Form } from '../frame/form.js';
import { PageForm } from '../frame/PageForm.js';
import { useSending } from '../frame/sending.js';
import { focusSoon } from '../frame/focus-soon.js';
import { Similar, SIMILAR } from '../frame/Similar.js';
import { TIME_HINT } from '../frame/times.js';
import type { Server } from '../home/use-desk.js';
import { KIND, logErrors, logRequest, logStart, PRIORITY } from './log-form.js';

interface LogProps {
  server: Server;
  desk: Desk | null;
  now: Moment;
  drafts: Drafts;
  onBack: () => void;
  onOpen: (key: IncidentKey) => void;
  onLogged: (result: LogResult & { id: string }) => void;
}

export const LogIncident = ({ server, desk, now, drafts, onBack, onOpen, onLogged }: LogProps) => {
  const form = useForm({
    id: 'log-form',
    initial: logStart(desk),
    check: logErrors(now),
    draft: { form: 'log', incident: '', drafts },
  });
  const sending = useSending();
  const same = useSimilar(server, form);
  const log = (evenSo: boolean): void =>
    form.submit(() =>
      sending.send(
        form.id,
        () => server.logIncident(logRequest(form.values, now, desk, evenSo)),
        (result) => {
          if (result.id === null) {
            same.show(result.similar);
            return focusSoon(SIMILAR);
          }
          form.sent();
          onLogged({ ...result, id: result.id });
        },
      ),
    );
  return (
    <PageForm
      title="Log incident"
      backTo="Home"
      form={form}
      fields={fieldsOf(
        form,
        desk,
        same.look,
        <Similar
          similar={same.similar}
          label="Log it all the same"
          isBusy={sending.busy !== null}
          onOpen={onOpen}
          onEvenSo={() => log(true)}
        />,
      )}
      label="Log incident"
      busyLabel="Logging"
      sending={sending}
      isSecond={same.similar.length > 0}
      onSend={() => log(false)}
      onBack={onBack}
    />
  );
};

interface Same {
  similar: readonly SimilarIncident[];
  show: (similar: readonly SimilarIncident[]) => void;
  look: () => void;
}

/** Looks for the same incident when the task or the title is left; an older answer that comes late is dropped. */
const useSimilar = (server: Server, { values }: Form): Same => {
  const latest = useLatest();
  const [similar, show] = useState<readonly SimilarIncident[]>([]);
  const [asked, setAsked] = useState('');
  const { task = '', title = '' } = values;
  const look = (): void => {
    const words = `${task} ${title}`.trim();
    if (words === asked) return;
    setAsked(words);
    if (words === '') return show([]);
    // Whether it is known already is asked again when it is logged: a failure here needs no words.
    latest(server.findSimilar({ task, title }), {
      done: (found) => show(found.similar),
      failed: () => show([]),
    });
  };
  return { similar, show, look };
};

const fieldsOf = (form: Form, desk: Desk | null, look: () => void, similar: ComponentChildren): Field[] => [
  {
    name: 'task',
    label: 'Phabricator task',
    placeholder: 'T389012 or its address',
    hint: 'No task yet? Leave this empty and add it later.',
    hasFocus: true,
    onLeave: look,
  },
  { name: 'title', label: 'Title', kind: 'text', rows: 2, onLeave: look, after: similar },
  KIND,
  PRIORITY,
  { name: 'reportedBy', label: 'Reported by', isHalf: true },
  { name: 'reportedThrough', label: 'Through', kind: 'pick', options: ['', ...CHANNELS], isHalf: true },
  { name: 'more', label: 'It began or was reported earlier', kind: 'tick' },
  ...(form.values.more === 'yes' ? earlier(desk) : []),
];

const earlier = (desk: Desk | null): Field[] => [
  { name: 'startedAt', label: 'Started at', hint: `${TIME_HINT} A day alone will do.` },
  { name: 'reportedAt', label: 'Reported at', hint: 'Empty means now; “unknown” leaves it empty.' },
  {
    name: 'manager',
    label: 'Incident manager',
    placeholder: desk?.duty.now?.name ?? '',
    hint: 'Empty means whoever was on duty then.',
  },
];
