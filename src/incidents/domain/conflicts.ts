// Two people at one incident: whose words stand where both changed the same cell.
import type { Incident, IncidentField, IncidentValues } from './incident.js';

export interface FieldConflict {
  field: IncidentField;
  yours: string;
  theirs: string;
}

/**
 * Cells that somebody else changed since they were seen, and that would now be overwritten with something else.
 * @param seen what the person saw; fields they did not see are no conflict
 */
export const conflictsIn = (
  seen: IncidentValues,
  current: Incident,
  values: IncidentValues,
): FieldConflict[] =>
  (Object.entries(values) as [IncidentField, string][]).flatMap(([field, yours]) => {
    const [before, theirs] = [seen[field], current[field]];
    return before === undefined || before === theirs || yours === theirs ? [] : [{ field, yours, theirs }];
  });
