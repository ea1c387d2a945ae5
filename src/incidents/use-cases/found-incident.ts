// Finds the row an incident stands in now, wherever it has moved.
import { Refusal } from '../../common/domain/refusal.js';
import type { IncidentKey } from './contract.js';
import type { IncidentPorts, StoredIncident } from './ports.js';

/** @throws Refusal where the row is gone */
export const foundIncident = (
  { incidents }: Pick<IncidentPorts, 'incidents'>,
  { id, row }: IncidentKey,
): { stored: StoredIncident; problems: string[] } => {
  const { stored, problems } = incidents.find(id, row);
  if (stored === null) {
    throw new Refusal(
      'incident-gone',
      `No row has the ID "${id}" any more: somebody deleted it, or changed its ID. Its timeline is kept; restore the row with Undo or the version history, or log it anew.`,
    );
  }
  return { stored, problems };
};
