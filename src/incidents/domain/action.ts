// What a person may do to an incident from the sidebar, and what that would change: a plan, before anything is written.
import type { Mail } from '../../common/domain/mail.js';
import type { Moment } from '../../common/domain/moment.js';
import type { PostMortemState } from '../../common/domain/post-mortem.js';
import type { Status } from '../../common/domain/incident-words.js';
import type { Incident, IncidentField, IncidentValues } from './incident.js';
import type { IncidentSettings } from './incident-settings.js';
import type { StepState } from './steps.js';

export type Action =
  | { do: 'step'; step: string; state: StepState; reason: string }
  | { do: 'update'; text: string; nextUpdateDue: Moment }
  | { do: 'note'; text: string }
  | { do: 'status'; status: Status; reason: string }
  | { do: 'fields'; values: IncidentValues }
  | {
      do: 'resolve';
      cause: string;
      fix: string;
      /** '' = now. */
      resolvedAt: Moment;
      postMortem: { isNeeded: boolean; reason: string; owner: string; due: Moment };
    }
  | {
      do: 'postMortem';
      state: PostMortemState;
      owner: string;
      due: Moment;
      address: string;
      reason: string;
    }
  | { do: 'mail'; step: string; to: string[]; subject: string; text: string }
  /** A link was followed or a text copied: noted, and the step is done where one is named. */
  | { do: 'outward'; step: string; what: string; text: string };

/** What a plan is made from. */
export interface ActionScene {
  incident: Incident;
  /** Field → the column's title in this sheet. */
  titles: Readonly<Partial<Record<IncidentField, string>>>;
  settings: IncidentSettings;
  /** Name of the person at the keyboard, else the e-mail address, else ''. */
  me: string;
  now: Moment;
}

/** What an action would change. */
export interface ActionPlan {
  values: IncidentValues;
  /** Lines for the timeline, oldest first. */
  entries: { what: string; details: string }[];
  /** Sent before anything is written. */
  mail: Mail | null;
  /** A sentence for the person. */
  done: string;
}

export const plan = (
  done: string,
  values: IncidentValues,
  ...entries: readonly { what: string; details: string }[]
): ActionPlan => ({ values, entries: [...entries], mail: null, done });
