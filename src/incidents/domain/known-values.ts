// The row as the script last knew it, as one short text beside a timeline entry.
import { INCIDENT_FIELDS } from './incident.js';
import type { IncidentField, IncidentValues } from './incident.js';

/** Longer texts are left out: nothing is noticed then, instead of something wrong. */
const LONGEST = 2000;

export const knownText = (known: IncidentValues | null): string => {
  const text = known === null ? '' : JSON.stringify(known);
  return text.length > LONGEST ? '' : text;
};

/** Null where nothing is known, also where somebody has changed the text. */
export const readKnown = (text: string): IncidentValues | null => {
  if (!text.startsWith('{')) return null;
  try {
    const read = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return Object.fromEntries(
      INCIDENT_FIELDS.flatMap((field): [IncidentField, string][] => {
        const value = read[field];
        return typeof value === 'string' ? [[field, value]] : [];
      }),
    );
  } catch {
    return null;
  }
};
