// One run in the journal; it opens to its calls, log and error.
import { useId, useState } from 'preact/hooks';
import type { ExecutionView, RunningView } from '../../../protocol.js';
import { Icon } from '../../parts/Icon.js';
import { Outcome } from '../Outcome.js';
import { count, durationText } from '../words.js';
import { ExecutionDetails } from './ExecutionDetails.js';

/** In words, as what a script was started. */
const KINDS: Record<string, string> = {
  open: 'when the spreadsheet was opened',
  edit: 'after an edit',
  custom: 'in a formula',
  menu: 'from the menu',
  editor: 'by hand',
  rpc: 'from a dialog or sidebar',
  trigger: 'by its trigger',
};

/** A closed row draws nothing of what is inside, so that hundreds stay quick. */
export const ExecutionRow = ({ execution }: { execution: ExecutionView }) => {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { functionName, project, kind, user, startedText, duration, status, error, total, remote } =
    execution;
  return (
    <li class="run">
      <button
        type="button"
        class="run__line"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span class="run__sign">
          <Icon name={isOpen ? 'down' : 'right'} />
        </span>
        <span class="run__what">
          <b>{functionName}</b>
          <span class="dim small">{`${project}, ${KINDS[kind] ?? kind}`}</span>
        </span>
        <Outcome ending={status} />
        <span class="run__when">
          <span class="num">{startedText}</span>
          <span class="dim small">{user === '' ? 'nobody known' : user}</span>
        </span>
        <span class="run__cost num">
          <span>{durationText(duration)}</span>
          <span class="dim small">{`${count(total, 'call')}, ${String(remote)} remote`}</span>
        </span>
        {error === null || isOpen ? null : <span class="run__error">{error}</span>}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen ? <ExecutionDetails execution={execution} /> : null}
      </div>
    </li>
  );
};

/** A run that is not over yet. */
export const RunningRow = ({ run }: { run: RunningView }) => (
  <li class="run">
    <div class="run__line run__line--now">
      <span class="run__sign" />
      <span class="run__what">
        <b>{run.functionName}</b>
        <span class="dim small">{`${run.project}, ${KINDS[run.kind] ?? run.kind}`}</span>
      </span>
      <Outcome ending="running" />
      <span class="run__when">
        <span>{run.question === null ? 'at work' : 'waits for an answer'}</span>
        <span class="dim small">{run.user}</span>
      </span>
    </div>
  </li>
);
