// What differs between set-up of the rota sheet and of the record sheet.
import type { ComponentChildren } from 'preact';
import type { SetupProposal } from '../../use-cases/setup-contract.js';
import type { SetupChoices } from './setup-choices.js';

/** Names of the five steps: the main tab, the other tabs, the calendar, the checks, writing. */
type Five = readonly [string, string, string, string, string];

export interface SetupProject {
  steps: Five;
  titles: Five;
  /** Settings a team has to fill in; the others have defaults that serve. */
  asked: readonly string[];
  /** The heading over these. */
  askedTitle: string;
  calendar: {
    /** What a calendar that will do allows, after its name and zone. */
    may: string;
    /** What goes without one. */
    without: string;
  };
  /** What stands below the checks. */
  belowChecks?: (choices: SetupChoices, proposal: SetupProposal) => ComponentChildren;
}
