// The spreadsheets as people see them: titles, menus, formula bar, cells, tabs, and the sidebar beside them.
import { useRef } from 'preact/hooks';
import type { ProjectView, SheetView, StateView } from '../../protocol.js';
import { goToProject, goToSheet, place, projectIn, sheetIn } from '../place.js';
import { Icon } from '../parts/Icon.js';
import { Notice } from '../parts/Notice.js';
import { useTabKeys } from '../parts/tab-keys.js';
import { runMenuItem } from '../runs.js';
import { useSignal } from '../signal.js';
import { useView } from '../store.js';
import { focusCells } from './focus.js';
import { MenuBar } from './MenuBar.js';
import { sendSelection } from './selected.js';
import { SheetArea } from './SheetArea.js';
import { SheetTabs } from './SheetTabs.js';
import { Sidebars } from './Sidebars.js';
import './sheets.css';

/** One tab per spreadsheet; the one in front carries the title, as in Sheets. */
const Titles = ({ projects, active }: { projects: readonly ProjectView[]; active: string }) => {
  const tabs = useTabKeys();
  return (
    <div
      class="titles"
      role="tablist"
      aria-label="Spreadsheets"
      data-region="Spreadsheets"
      ref={tabs.list}
      onKeyDown={tabs.onKeyDown}
    >
      {projects.map(({ project, title }) => (
        <button
          key={project}
          type="button"
          role="tab"
          aria-selected={project === active}
          aria-controls="spreadsheet"
          tabIndex={project === active ? 0 : -1}
          class={project === active ? 'title is-active' : 'title'}
          onClick={() => goToProject(project)}
        >
          <Icon name="sheet" />
          <span class="title__text">{title}</span>
        </button>
      ))}
    </div>
  );
};

/** A sheet on its way: the shape of its first rows. */
const Coming = ({ error }: { error: string | null }) => (
  <div class="coming">
    {error === null ? (
      <>
        <p class="sr" role="status">
          The sheet is being read.
        </p>
        {[60, 80, 70, 75, 50].map((width) => (
          <span key={width} class="skeleton" style={`width:${String(width)}%`} />
        ))}
      </>
    ) : (
      <Notice kind="error">
        <p>{error}</p>
      </Notice>
    )}
  </div>
);

const Spreadsheet = ({ project, sheet }: { project: ProjectView; sheet: number }) => {
  const path = `/api/sheet?project=${encodeURIComponent(project.project)}&sheet=${String(sheet)}`;
  const { value, error, reload } = useView<SheetView>(path, ['sheets']);
  return (
    <>
      {value === null ? <Coming error={error} /> : <SheetArea key={path} view={value} reload={reload} />}
      <SheetTabs
        sheets={project.sheets}
        active={sheet}
        view={value}
        onChoose={(id) => goToSheet(project.project, id)}
      />
    </>
  );
};

export const SheetsPanel = ({ state }: { state: StateView }) => {
  const here = useSignal(place);
  const project = projectIn(state, here);
  const main = useRef<HTMLDivElement>(null);
  if (project === null)
    return (
      <div class="coming">
        <Notice kind="info">
          <p>This world has no spreadsheet. Start over with the demo world in the panel “World”.</p>
        </Notice>
      </div>
    );
  const choose = ({ functionName, caption }: { functionName: string; caption: string }): void => {
    void sendSelection().then(() => runMenuItem(project.project, functionName, caption));
  };
  return (
    <div class="sheets">
      <div class="sheets__head">
        <Titles projects={state.projects} active={project.project} />
        {project.menus.length === 0 ? (
          <p class="menubar__none">This project has made no menu.</p>
        ) : (
          <MenuBar key={project.project} menus={project.menus} onChoose={choose} onLeave={focusCells} />
        )}
      </div>
      <div class="sheets__row">
        <div class="sheets__main" id="spreadsheet" role="tabpanel" aria-label={project.title} ref={main}>
          <Spreadsheet project={project} sheet={sheetIn(project, here)} />
        </div>
        <Sidebars active={project.project} />
      </div>
    </div>
  );
};
