// What hand-over needs from the record sheet.
import type { IncidentRow } from '../domain/open-incidents.js';

export interface IncidentReader {
  /**
   * Every incident on record, or a sentence that says why they could not be read; it never throws.
   * @param address of the record sheet
   */
  read: (
    address: string,
  ) => { incidents: IncidentRow[]; problem: null } | { incidents: null; problem: string };
}
