// The triggers: what runs by itself, when, for whom, and how it went.
import type { TriggerView } from '../../protocol.js';
import { useView } from '../store.js';
import { Outcome } from './Outcome.js';
import { Empty, Loaded, PanelView } from './PanelView.js';
import './triggers/triggers.css';
import { count } from './words.js';

export const TriggersPanel = () => {
  const view = useView<TriggerView[]>('/api/triggers', ['triggers']);
  return (
    <PanelView title="Triggers" about="What runs by itself. Move the clock to see the next one run.">
      <Loaded view={view} what="The list of triggers">
        {(triggers) => (triggers.length === 0 ? <NoTrigger /> : <Table triggers={triggers} />)}
      </Loaded>
    </PanelView>
  );
};

const NoTrigger = () => (
  <Empty title="No trigger is installed.">
    A script installs its triggers itself, for example when automation is switched on in its menu.
  </Empty>
);

const Table = ({ triggers }: { triggers: readonly TriggerView[] }) => (
  <table class="list triggers">
    <thead>
      <tr>
        <th scope="col">Function</th>
        <th scope="col">When</th>
        <th scope="col">Owner</th>
        <th scope="col">Next run</th>
        <th scope="col">Last runs</th>
      </tr>
    </thead>
    <tbody>
      {triggers.map((trigger) => (
        <tr key={trigger.id}>
          <th scope="row">
            <b>{trigger.functionName}</b>
            <span class="dim small triggers__project">{trigger.project}</span>
          </th>
          <td data-caption="When">{trigger.schedule}</td>
          <td data-caption="Owner">{trigger.creator}</td>
          <td data-caption="Next run" class="num">
            {trigger.next === null ? <span class="dim">when it happens</span> : trigger.nextText}
          </td>
          <td data-caption="Last runs">
            <History history={trigger.history} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const History = ({ history }: { history: TriggerView['history'] }) => {
  const failed = history.filter(({ ok }) => !ok).length;
  if (history.length === 0) return <span class="dim">Has not run yet</span>;
  return (
    <details class="more">
      <summary>{`${count(history.length, 'run')}, ${failed === 0 ? 'none' : String(failed)} failed`}</summary>
      <ol class="triggers__history">
        {history.map(({ at, atText, ok, message }, index) => (
          <li key={`${at} ${String(index)}`}>
            <span class="num">{atText}</span>
            <Outcome ending={ok ? 'completed' : 'failed'} />
            {message === '' ? null : <span class="triggers__message">{message}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
};
