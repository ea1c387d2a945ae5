// "Log incident": the task first, then as little as the record needs.
import { useState } from 'preact/hooks';
import type { Moment } from '../../../common/domain/moment.js';
import { useLatest } from '../../../common/pages/latest.js';
import { useShortcuts } from '../../../common/pages/shortcuts.js';
import type { Desk, IncidentKey, LogResult, SimilarIncident } from '../../use-cases/contract.js';
import type { Drafts } from '../frame/drafts.js';
import type { Field } from '../frame/Fields.js';
import { Fields } from '../frame/Fields.js';
import { FormBox, Restored } from '../frame/FormBox.js';
import { useForm } from '../frame/form.js';
import type { Form } from '../frame/form.js';
import { useSending } from '../frame/sending.js';
import { Similar } from '../frame/Similar.js';
import { TIME_HINT } from '../frame/times.js';
import { SendBar } from '../frame/SendBar.js';
import { Failure, View } from '../frame/View.js';
import type { Server } from '../home/use-desk.js';
import { choicesOf, logErrors, logRequest, logStart } from './log-form.js';

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
  const { busy, failed, send } = useSending();
  const same = useSimilar(server, form);
  const log = (evenSo: boolean): void =>
    form.submit(() =>
      send(
        'log',
        () => server.logIncident(logRequest(form.values, now, desk, evenSo)),
        (result) => {
          if (result.id === null) return same.show(result.similar);
          form.sent();
          onLogged({ ...result, id: result.id });
        },
      ),
    );
  const submit = (): void => log(false);
  useShortcuts({ send: submit, back: onBack });
  return (
    <View title="Log incident" backTo="Home" onBack={onBack}>
      <FormBox label="Log incident" onSend={submit} onLeave={onBack}>
        <div class="view">
          <Restored form={form} />
          <Fields form={form} fields={fieldsOf(form, desk, same.look)} />
          <Similar
            similar={same.similar}
            label="Log it all the same"
            isBusy={busy !== null}
            onOpen={onOpen}
            onEvenSo={() => log(true)}
          />
          {failed === null ? null : <Failure text={failed.text} onRetry={failed.again} />}
        </div>
        <SendBar
          label="Log incident"
          busyLabel="Logging"
          isBusy={busy !== null}
          isOff={busy !== null}
          isSecond={same.similar.length > 0}
          onSend={submit}
          onCancel={onBack}
        />
      </FormBox>
    </View>
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

const fieldsOf = (form: Form, desk: Desk | null, look: () => void): Field[] => {
  const { kinds, priorities, channels } = choicesOf(desk);
  const isMore = form.values.more === 'yes';
  return [
    {
      name: 'task',
      label: 'Phabricator task',
      placeholder: 'T389012 or its address',
      hint: 'No task yet? Leave this empty and add it later.',
      hasFocus: true,
      onLeave: look,
    },
    { name: 'title', label: 'Title', kind: 'text', rows: 2, onLeave: look },
    { name: 'kind', label: 'Kind', kind: 'radio', options: kinds },
    { name: 'priority', label: 'Priority', kind: 'pick', options: priorities },
    { name: 'reportedBy', label: 'Reported by', isHalf: true },
    { name: 'reportedThrough', label: 'Through', kind: 'pick', options: channels, isHalf: true },
    { name: 'more', label: 'It began or was reported earlier', kind: 'tick' },
    ...(isMore
      ? [
          { name: 'startedAt', label: 'Started at', hint: TIME_HINT },
          { name: 'reportedAt', label: 'Reported at', hint: 'Empty means now.' },
        ]
      : []),
  ];
};
