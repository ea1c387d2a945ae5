// The frame of the page: top bar, the panel in front, and what stands over them.
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { StateView } from '../protocol.js';
import { Away } from './frame/Away.js';
import { Dialogs } from './frame/Dialogs.js';
import { KeysDialog } from './frame/KeysDialog.js';
import { ProblemBox } from './frame/ProblemBox.js';
import { Questions } from './frame/Questions.js';
import { usePageKeys } from './frame/page-keys.js';
import { Toasts } from './frame/Toasts.js';
import { TopBar } from './frame/TopBar.js';
import { Working } from './frame/Working.js';
import { CalendarPanel } from './panels/CalendarPanel.js';
import { ExecutionsPanel } from './panels/ExecutionsPanel.js';
import { OutboxPanel } from './panels/OutboxPanel.js';
import { TriggersPanel } from './panels/TriggersPanel.js';
import { WorldPanel } from './panels/WorldPanel.js';
import { Notice } from './parts/Notice.js';
import type { Panel } from './place.js';
import { place, projectIn } from './place.js';
import { SheetsPanel } from './sheets/SheetsPanel.js';
import { useSignal } from './signal.js';
import { state, stateError } from './store.js';

const PANELS: Record<Exclude<Panel, 'sheets'>, () => ComponentChildren> = {
  calendar: () => <CalendarPanel />,
  outbox: () => <OutboxPanel />,
  triggers: () => <TriggersPanel />,
  executions: () => <ExecutionsPanel />,
  world: () => <WorldPanel />,
};

const CAPTIONS: Record<Panel, string> = {
  sheets: 'Sheets',
  calendar: 'Calendar',
  outbox: 'Outbox',
  triggers: 'Triggers',
  executions: 'Executions',
  world: 'World',
};

const useTitle = (known: StateView | null): void => {
  const here = useSignal(place);
  const title = known === null ? undefined : projectIn(known, here)?.title;
  const name = here.panel === 'sheets' ? (title ?? CAPTIONS.sheets) : CAPTIONS[here.panel];
  useEffect(() => {
    document.title = `${name} – Workbench`;
  }, [name]);
};

/**
 * The spreadsheets stay alive behind another panel, so that a sidebar loses nothing that was typed. The name tells this
 * main part from that of a script's page.
 */
const Panels = ({ known }: { known: StateView }) => {
  const { panel } = useSignal(place);
  return (
    <main id="main" tabIndex={-1} aria-label={CAPTIONS[panel]}>
      <div class="panel panel--sheets" hidden={panel !== 'sheets'}>
        <SheetsPanel state={known} />
      </div>
      {panel === 'sheets' ? null : (
        <div class="panel" data-region={CAPTIONS[panel]}>
          {PANELS[panel]()}
        </div>
      )}
    </main>
  );
};

const Start = ({ error }: { error: string | null }) => (
  <main class="start">
    <h1>Workbench</h1>
    {error === null ? <p role="status">The world is being read.</p> : <Notice kind="error">{error}</Notice>}
  </main>
);

export const App = () => {
  const known = useSignal(state);
  const error = useSignal(stateError);
  usePageKeys();
  useTitle(known);
  return (
    <>
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        Skip to the content
      </a>
      <Away />
      {known === null ? (
        <Start error={error} />
      ) : (
        <>
          <TopBar state={known} />
          <Panels known={known} />
          <Working state={known} />
        </>
      )}
      <Dialogs />
      <Questions />
      <ProblemBox />
      <KeysDialog />
      <Toasts />
    </>
  );
};
