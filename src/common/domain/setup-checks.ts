// Whether everything is in order, as far as both sheets ask it: what was looked at, how it is, and what to do.

export interface SetupCheck {
  /** What was looked at: `Time zones`. */
  what: string;
  state: 'ok' | 'warn' | 'bad';
  sentence: string;
}

/** Names of time zones such as `Europe/Berlin`; `calendar` null or '' = unknown. */
export interface Zones {
  script: string;
  spreadsheet: string;
  calendar: string | null;
}

/** Where each zone is changed. */
const REMEDIES: readonly (readonly [zone: keyof Zones, name: string, remedy: string])[] = [
  ['spreadsheet', 'the spreadsheet', 'File, Settings'],
  ['script', 'the script', 'Extensions, Apps Script, Project settings'],
  ['calendar', 'the calendar', 'the calendar’s own settings'],
];

/** @param days the zone in which days begin, as the settings have it */
export const zoneCheck = (zones: Zones, days: string): SetupCheck => {
  const known = REMEDIES.filter(([zone]) => (zones[zone] ?? '') !== '');
  const others = known.filter(([zone]) => zones[zone] !== days);
  if (others.length === 0) {
    const names = sentenceList(known.map(([, name]) => name));
    return { what: 'Time zones', state: 'ok', sentence: capital(`${names} are in ${days}.`) };
  }
  const found = sentenceList(others.map(([zone, name]) => `${name} is in ${zones[zone] ?? ''}`));
  const isAlone = others.some(([zone]) => zone === 'spreadsheet');
  const effect = isAlone ? 'times in cells look shifted' : 'times there look shifted';
  const places = sentenceList(others.map(([, , remedy]) => remedy));
  return {
    what: 'Time zones',
    state: 'warn',
    sentence: capital(
      `${found}, but days begin in ${days}. Days are kept right all the same, only ${effect}; choose ${days} in ${places}.`,
    ),
  };
};

/** One line for each setting that cannot be used or contradicts another. */
export const settingChecks = (problems: readonly string[]): SetupCheck[] =>
  problems.length === 0
    ? [{ what: 'Settings', state: 'ok', sentence: 'All values can be used.' }]
    : problems.map((sentence) => ({ what: 'Settings', state: 'warn', sentence }));

/** @param count how many things set-up would write */
export const repairCheck = (count: number): SetupCheck =>
  count === 0
    ? { what: 'Tabs and columns', state: 'ok', sentence: 'Everything is in place.' }
    : {
        what: 'Tabs and columns',
        state: 'warn',
        sentence: `${count === 1 ? 'One thing is' : `${count} things are`} still to be written; the last step shows and does it.`,
      };

/** `a, b and c`. */
export const sentenceList = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1] ?? ''}`;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
