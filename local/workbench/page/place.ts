// Where the person is in the workbench: the panel, the spreadsheet, the sheet of each. A reload comes back to it.
import type { ProjectView, StateView } from '../protocol.js';
import { createSignal } from './signal.js';

export const PANELS = ['sheets', 'calendar', 'outbox', 'triggers', 'executions', 'world'] as const;
export type Panel = (typeof PANELS)[number];

interface Place {
  panel: Panel;
  project: string | null;
  /** The sheet in front, by project; without one it is the spreadsheet's active sheet. */
  sheets: Readonly<Record<string, number>>;
}

const KEPT = 'workbench-place';

const isPanel = (text: string): text is Panel => (PANELS as readonly string[]).includes(text);

const panelInAddress = (): Panel => {
  const name = location.hash.slice(1);
  return isPanel(name) ? name : 'sheets';
};

const kept = (): Partial<Place> => {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as Partial<Place>;
  } catch {
    return {};
  }
};

export const place = createSignal<Place>({
  project: kept().project ?? null,
  sheets: kept().sheets ?? {},
  panel: panelInAddress(),
});

const change = (part: Partial<Place>): void => {
  const next = { ...place.get(), ...part };
  place.set(next);
  sessionStorage.setItem(KEPT, JSON.stringify({ project: next.project, sheets: next.sheets }));
};

export const goToPanel = (panel: Panel): void => {
  if (location.hash.slice(1) !== panel) location.hash = panel;
  change({ panel });
};

export const goToProject = (project: string): void => change({ project });

export const goToSheet = (project: string, sheet: number): void =>
  change({ project, sheets: { ...place.get().sheets, [project]: sheet } });

/** The project in front. */
export const projectIn = (state: StateView, { project }: Place): ProjectView | null =>
  state.projects.find((each) => each.project === project) ?? state.projects[0] ?? null;

/** The id of the sheet in front, one that exists. */
export const sheetIn = (project: ProjectView, { sheets }: Place): number => {
  const chosen = sheets[project.project];
  return chosen !== undefined && project.sheets.some(({ id }) => id === chosen)
    ? chosen
    : project.activeSheetId;
};

/** Follows the address, and a script that brings another sheet to the front. Call once. */
export const followPlace = (listen: (onState: (state: StateView) => void) => void): void => {
  addEventListener('hashchange', () => change({ panel: panelInAddress() }));
  const active = new Map<string, number>();
  listen((state) => {
    for (const { project, activeSheetId } of state.projects) {
      const before = active.get(project);
      active.set(project, activeSheetId);
      if (before === undefined || before === activeSheetId) continue;
      change({ sheets: { ...place.get().sheets, [project]: activeSheetId } });
    }
  });
};
