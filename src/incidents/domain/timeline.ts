// The timeline: append-only, what happened to an incident, when, by whom.
import type { IncidentValues } from './incident.js';

export interface TimelineEntry {
  /** Moment of the entry. */
  when: string;
  /** Id of the incident. */
  incident: string;
  /** A name or an e-mail address; '' where nobody is known. */
  who: string;
  what: string;
  details: string;
  /** The row as the script left it, to notice later what people changed by hand; null in entries that say nothing about it. */
  known: IncidentValues | null;
}
