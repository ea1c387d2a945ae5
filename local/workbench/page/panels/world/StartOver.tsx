// Starts another world, after saying what of this one goes away.
import { useState } from 'preact/hooks';
import type {
  CalendarView,
  ExecutionView,
  MailView,
  ReplacedResult,
  TriggerView,
  WorldRequest,
} from '../../../protocol.js';
import { post, sentenceOf } from '../../client.js';
import { Modal } from '../../frame/Modal.js';
import { Notice } from '../../parts/Notice.js';
import { useView } from '../../store.js';
import { count } from '../words.js';

type Kind = WorldRequest['kind'];

const WORLDS: Record<Kind, { button: string; title: string; what: string; confirm: string }> = {
  demo: {
    button: 'Demo team…',
    title: 'Start over with the demo team?',
    what: 'Twelve made-up people, a year of rota, a poll for next month and some incidents take the place of everything here.',
    confirm: 'Start over with the demo team',
  },
  empty: {
    button: 'Empty…',
    title: 'Start over empty?',
    what: 'Two empty spreadsheets and an empty calendar take the place of everything here.',
    confirm: 'Start over empty',
  },
};

export const StartOver = ({ folder }: { folder: string }) => {
  const [asked, ask] = useState<Kind | null>(null);
  const [isDone, setDone] = useState(false);
  return (
    <>
      <p class="dim">
        Both spreadsheets, the calendar, mails, triggers and the journal begin anew. You are asked first.
      </p>
      <div class="row">
        {(Object.keys(WORLDS) as Kind[]).map((kind) => (
          <button key={kind} type="button" class="btn" onClick={() => ask(kind)}>
            {WORLDS[kind].button}
          </button>
        ))}
      </div>
      {isDone ? <Notice kind="good">This is a new world.</Notice> : null}
      {asked === null ? null : (
        <Question
          kind={asked}
          folder={folder}
          onClose={(done) => {
            setDone(done);
            ask(null);
          }}
        />
      )}
    </>
  );
};

interface QuestionProps {
  kind: Kind;
  folder: string;
  onClose: (isDone: boolean) => void;
}

const Question = ({ kind, folder, onClose }: QuestionProps) => {
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const { title, what, confirm } = WORLDS[kind];
  const start = (): void => {
    if (isWorking) return;
    setWorking(true);
    post<ReplacedResult>('/api/world', { kind }).then(
      () => onClose(true),
      (failure: unknown) => {
        setError(sentenceOf(failure));
        setWorking(false);
      },
    );
  };
  return (
    <Modal
      title={title}
      width={480}
      role="alertdialog"
      onClose={() => (isWorking ? undefined : onClose(false))}
    >
      <div class="question">
        <p>{what}</p>
        <Losses />
        <p class="dim">{`This world is kept as a file named world.before-….json in ${folder}.`}</p>
        {error === null ? null : <Notice kind="error">{error}</Notice>}
        <div class="question__buttons">
          <button
            type="button"
            class="btn"
            aria-disabled={isWorking}
            onClick={() => (isWorking ? undefined : onClose(false))}
          >
            Cancel
          </button>
          <button type="button" class="btn btn--danger" aria-disabled={isWorking} onClick={start}>
            {isWorking ? 'Starting…' : confirm}
          </button>
        </div>
      </div>
    </Modal>
  );
};

/** What goes away, counted; nothing is said of what could not be counted. */
const Losses = () => {
  const calendars = useView<CalendarView[]>('/api/calendar', ['calendar']);
  const mails = useView<MailView[]>('/api/outbox', ['outbox']);
  const triggers = useView<TriggerView[]>('/api/triggers', ['triggers']);
  const runs = useView<ExecutionView[]>('/api/executions', ['executions']);
  const isCounting = [calendars, mails, triggers, runs].some(
    ({ value, error }) => value === null && error === null,
  );
  const entries = calendars.value?.flatMap((calendar) => calendar.entries);
  const counted: [number | undefined, string, string][] = [
    [entries?.length, 'calendar entry', 'calendar entries'],
    [mails.value?.length, 'mail', 'mails'],
    [triggers.value?.length, 'trigger', 'triggers'],
    [runs.value?.length, 'run in the journal', 'runs in the journal'],
  ];
  const lost = [
    'everything typed or made in both spreadsheets',
    ...counted.flatMap(([number, thing, things]) =>
      number === undefined || number === 0 ? [] : count(number, thing, things),
    ),
  ];
  return (
    <div>
      <p>What goes away:</p>
      {isCounting ? (
        <p role="status">Being counted…</p>
      ) : (
        <ul class="bullets">
          {lost.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
};
