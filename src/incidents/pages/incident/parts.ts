// What every part of an incident's view is given.
import type { IncidentView } from '../../use-cases/contract.js';
import type { CheckedStep } from '../../domain/steps.js';
import type { Drafts } from '../frame/drafts.js';
import type { IncidentState } from './use-incident.js';

export interface Part {
  state: IncidentState;
  view: IncidentView;
  /** Which form is open in place: `update`, `note`, `help-comcom`, `skip-comcom`; null = none. */
  helper: string | null;
  open: (helper: string) => void;
  close: () => void;
}

export interface ChecklistProps extends Part {
  drafts: Drafts;
  /** Opens the views and groups that some steps lead to. */
  goTo: (place: 'resolve' | 'details') => void;
}

/** One step of the checklist. */
export type StepProps = ChecklistProps & { step: CheckedStep };
