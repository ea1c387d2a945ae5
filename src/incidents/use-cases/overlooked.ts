// Incidents that were last known to be open and that the sidebar does not read any more: somebody resolved them by hand, unseen.
import type { IncidentValues } from '../domain/incident.js';
import { isOpen } from '../domain/incident.js';
import type { IncidentStore, StoredIncident } from './ports.js';

/** So many are looked for; each opening finds the others. */
const MOST = 50;

/** @param known id → the row as it was last known, `live` what the sidebar reads */
export const overlooked = (
  incidents: Pick<IncidentStore, 'withIds'>,
  known: ReadonlyMap<string, IncidentValues>,
  live: readonly StoredIncident[],
): StoredIncident[] => {
  const seen = new Set(live.map(({ incident }) => incident.id));
  const ids = [...known].filter(([id, { status = '' }]) => isOpen({ status }) && !seen.has(id));
  return ids.length === 0 ? [] : incidents.withIds(ids.slice(-MOST).map(([id]) => id));
};
