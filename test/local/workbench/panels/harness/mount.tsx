// Shows one panel of the workbench by itself, named by the address: `#outbox`.
import { render } from 'preact';
import '../../../../../local/workbench/page/styles/tokens.css';
import '../../../../../local/workbench/page/styles/base.css';
import '../../../../../local/workbench/page/styles/controls.css';
import '../../../../../local/workbench/page/styles/parts.css';
import '../../../../../local/workbench/page/styles/frame.css';
import '../../../../../local/workbench/page/styles/boxes.css';
import { toasts } from '../../../../../local/workbench/page/boxes.js';
import { CalendarPanel } from '../../../../../local/workbench/page/panels/CalendarPanel.js';
import { ClockControl } from '../../../../../local/workbench/page/panels/ClockControl.js';
import { ExecutionsPanel } from '../../../../../local/workbench/page/panels/ExecutionsPanel.js';
import { OutboxPanel } from '../../../../../local/workbench/page/panels/OutboxPanel.js';
import { TriggersPanel } from '../../../../../local/workbench/page/panels/TriggersPanel.js';
import { WorldPanel } from '../../../../../local/workbench/page/panels/WorldPanel.js';
import { useSignal } from '../../../../../local/workbench/page/signal.js';
import { startStore } from '../../../../../local/workbench/page/store.js';

const PANELS = {
  calendar: CalendarPanel,
  executions: ExecutionsPanel,
  outbox: OutboxPanel,
  triggers: TriggersPanel,
  world: WorldPanel,
};

const Page = () => {
  const said = useSignal(toasts);
  const name = location.hash.slice(1);
  const Panel = name in PANELS ? PANELS[name as keyof typeof PANELS] : null;
  return (
    <>
      <header class="topbar">
        <h1 class="topbar__name">Workbench</h1>
        <div class="topbar__world">
          <ClockControl />
        </div>
      </header>
      <main>
        <div class="panel">{Panel === null ? null : <Panel />}</div>
      </main>
      <div id="said">{said.map(({ content }) => `${content.title}: ${content.text}`).join('\n')}</div>
    </>
  );
};

const root = document.getElementById('app');
if (root !== null) {
  startStore();
  render(<Page />, root);
}
