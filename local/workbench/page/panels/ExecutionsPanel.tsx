// The journal of executions: what ran, for whom, how long, with which service calls and log.
import { useState } from 'preact/hooks';
import type { ExecutionView } from '../../protocol.js';
import { useSignal } from '../signal.js';
import { state, useView } from '../store.js';
import { ExecutionRow, RunningRow } from './executions/ExecutionRow.js';
import './executions/executions.css';
import { Empty, Loaded, PanelView } from './PanelView.js';

/** So many are drawn at first; the others on request. */
const SHOWN = 100;

export const ExecutionsPanel = () => {
  const view = useView<ExecutionView[]>('/api/executions', ['executions']);
  const [onlyFailed, setOnlyFailed] = useState(false);
  return (
    <PanelView
      title="Executions"
      about="Every run of a script, newest first, with the service calls it made."
      tools={
        <label class="choice">
          <input
            type="checkbox"
            checked={onlyFailed}
            onChange={(event) => setOnlyFailed(event.currentTarget.checked)}
          />
          <span>Only those that failed</span>
        </label>
      }
    >
      <Loaded view={view} what="The journal of executions">
        {(executions) => <List executions={executions} onlyFailed={onlyFailed} />}
      </Loaded>
    </PanelView>
  );
};

const List = ({ executions, onlyFailed }: { executions: readonly ExecutionView[]; onlyFailed: boolean }) => {
  const [shown, setShown] = useState(SHOWN);
  const known = useSignal(state);
  const running = onlyFailed ? [] : (known?.running ?? []);
  const fitting = onlyFailed ? executions.filter(({ status }) => status !== 'completed') : executions;
  if (fitting.length + running.length === 0) return <Nothing isFiltered={executions.length > 0} />;
  const left = fitting.length - shown;
  return (
    <>
      <ul class="runs">
        {running.map((run) => (
          <RunningRow key={run.execution} run={run} />
        ))}
        {fitting.slice(0, shown).map((execution) => (
          <ExecutionRow key={execution.number} execution={execution} />
        ))}
      </ul>
      {left <= 0 ? null : (
        <button type="button" class="btn" onClick={() => setShown(shown + SHOWN)}>
          {`Show ${String(Math.min(left, SHOWN))} more of ${String(left)} older runs`}
        </button>
      )}
    </>
  );
};

const Nothing = ({ isFiltered }: { isFiltered: boolean }) =>
  isFiltered ? (
    <Empty title="No run failed.">Untick “Only those that failed” to see the others.</Empty>
  ) : (
    <Empty title="Nothing has run yet.">
      Choose an item of a script’s menu, or move the clock to a trigger.
    </Empty>
  );
