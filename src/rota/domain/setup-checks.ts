// Whether everything is in order: each check with what was looked at, how it is, and one sentence that says what to do.
import { PERMISSIONS } from './permissions.js';
import type { Permission } from './permissions.js';

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

/** One line for what is missing, each; one for all where nothing is. */
export const permissionChecks = (missing: readonly Permission[]): SetupCheck[] =>
  missing.length === 0
    ? [{ what: 'Permissions', state: 'ok', sentence: 'Everything the add-on asks for is allowed.' }]
    : missing.map((permission) => {
        const { does, without, isNeeded } = PERMISSIONS[permission];
        return {
          what: 'Permission missing',
          state: isNeeded ? 'bad' : 'warn',
          sentence: `“${does}” is not allowed: ${without}.`,
        };
      });

/** @param problem why the calendar cannot be used, or null */
export const calendarCheck = (name: string | null, problem: string | null): SetupCheck =>
  problem === null
    ? { what: 'Calendar', state: 'ok', sentence: `“${name ?? ''}” can be read and changed.` }
    : { what: 'Calendar', state: 'bad', sentence: problem };

/**
 * @param left how many more people can be written to today
 * @param wanted how many the month's list goes to
 */
export const mailCheck = (left: number, wanted: number): SetupCheck => {
  const can = `Google lets you write to ${left === 0 ? 'nobody' : left === 1 ? 'one person' : `${thousands(left)} people`} more today`;
  return left > 0 && left >= wanted
    ? { what: 'Mail', state: 'ok', sentence: `${can}.` }
    : {
        what: 'Mail',
        state: left === 0 ? 'bad' : 'warn',
        sentence: `${can}, and the list of a month goes to ${wanted}. Wait until tomorrow, or let a colleague publish.`,
      };
};

export const managersCheck = (emAddresses: readonly string[]): SetupCheck =>
  emAddresses.length === 0
    ? {
        what: 'Engineering Managers',
        state: 'warn',
        sentence:
          'None are named, so nobody hears of gaps, a poll that is due or a job that fails. Name them in the step “Calendar”.',
      }
    : {
        what: 'Engineering Managers',
        state: 'ok',
        sentence: `${sentenceList([...emAddresses])} ${emAddresses.length === 1 ? 'is' : 'are'} told what needs somebody.`,
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

/** `1,483`. */
const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

const sentenceList = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1] ?? ''}`;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
