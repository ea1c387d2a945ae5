// The top of the page: where one is in the workbench, the clock, and who is at the keyboard.
import type { PersonRequest, StateView } from '../../protocol.js';
import { report } from '../boxes.js';
import { post } from '../client.js';
import { ClockControl } from '../panels/ClockControl.js';
import type { IconName } from '../parts/Icon.js';
import { Icon } from '../parts/Icon.js';
import type { Panel } from '../place.js';
import { place } from '../place.js';
import { useSignal } from '../signal.js';
import { refresh } from '../store.js';
import { keysShown } from './KeysDialog.js';

const NAMES: Record<Panel, { caption: string; icon: IconName }> = {
  sheets: { caption: 'Sheets', icon: 'sheet' },
  calendar: { caption: 'Calendar', icon: 'calendar' },
  outbox: { caption: 'Outbox', icon: 'mail' },
  triggers: { caption: 'Triggers', icon: 'bolt' },
  executions: { caption: 'Executions', icon: 'play' },
  world: { caption: 'World', icon: 'globe' },
};

const Navigation = () => {
  const { panel } = useSignal(place);
  return (
    <nav class="nav" aria-label="Workbench" data-region="Workbench">
      <ul>
        {(Object.keys(NAMES) as Panel[]).map((name) => (
          <li key={name}>
            <a
              class="nav__one"
              href={`#${name}`}
              {...(name === panel ? { 'aria-current': 'page' as const } : {})}
            >
              <Icon name={NAMES[name].icon} />
              {NAMES[name].caption}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Person = ({ state }: { state: StateView }) => {
  const choose = (email: string): void => {
    const request: PersonRequest = { email };
    post('/api/person', request).then(
      () => refresh('state'),
      (error: unknown) => report('The person was not changed', error),
    );
  };
  return (
    <label class="person">
      <Icon name="user" />
      <span class="sr">At the keyboard</span>
      <select
        class="select select--bare"
        title="Who is at the keyboard"
        value={state.person}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {state.people.map(({ email, name }) => (
          <option key={email} value={email}>
            {name === '' ? email : name}
          </option>
        ))}
      </select>
    </label>
  );
};

export const TopBar = ({ state }: { state: StateView }) => (
  <header class="topbar">
    <h1 class="topbar__name">Workbench</h1>
    <Navigation />
    <div class="topbar__world">
      <ClockControl />
      <Person state={state} />
      <button
        type="button"
        class="iconbutton"
        aria-label="Keys"
        title="Keys (Ctrl+/)"
        onClick={() => keysShown.set(true)}
      >
        <Icon name="keyboard" />
      </button>
    </div>
  </header>
);
