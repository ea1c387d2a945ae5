// What the overview needs besides the rota's own ports.
import type { OverviewRow } from '../domain/overview.js';
import type { AutomationStore } from './automation-ports.js';
import type { IncidentReader } from './incident-ports.js';
import type { RotaPorts } from './ports.js';

export interface OverviewTab {
  /** Writes the whole tab anew, makes it where it is missing, and brings it to the front. Refuses a tab of that name that is not ours. */
  show: (rows: readonly OverviewRow[]) => void;
}

export interface OverviewPorts extends RotaPorts {
  automation: Pick<AutomationStore, 'read'>;
  incidents: IncidentReader;
  overview: OverviewTab;
  /** Name and title of each job, in order. */
  jobs: readonly { name: string; title: string }[];
}
