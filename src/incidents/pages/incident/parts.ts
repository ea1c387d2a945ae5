// What every part of an incident's view is given.
import type { IncidentView } from '../../use-cases/contract.js';
import type { IncidentState } from './use-incident.js';

export interface Part {
  state: IncidentState;
  view: IncidentView;
  /** Which form is open in place: `update`, `note`, `help-comcom`, `skip-comcom`; null = none. */
  helper: string | null;
  open: (helper: string) => void;
  close: () => void;
}
