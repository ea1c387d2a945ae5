// The settings that both sheets need, as one text: copied in the set-up of one, pasted in that of the other. No secret is among them.
import { CALENDAR_SETTING, TIME_ZONE_SETTING } from './settings-tab.js';

/** Each by its names: the first one stands in the text. Upper and lower case do not matter. */
export const SHARED_SETTINGS: readonly (readonly [string, ...string[]])[] = [
  [CALENDAR_SETTING],
  [TIME_ZONE_SETTING],
  ['Engineering managers'],
  ['Phabricator'],
  ['Phabricator board', 'Board'],
  ['Unbreak Now! query', 'Urgent tasks'],
];

const HEADING = 'Incident Desk: settings of both sheets';
/** More than any of them holds. */
const LONGEST = 2000;

/** A setting in force and what is wrong with it. */
interface Setting {
  key: string;
  value: string;
  problem: string | null;
}

/** A setting of the pasted text under the name it has in this sheet. */
export interface PastedSetting {
  /** Line of the text, from 1. */
  line: number;
  key: string;
  value: string;
}

const isSame = (name: string, other: string): boolean =>
  name.trim().toLowerCase() === other.trim().toLowerCase();

const namesOf = (name: string): readonly string[] =>
  SHARED_SETTINGS.find((names) => names.some((known) => isSame(known, name))) ?? [];

/** A sentence about a line of the text, from 1; 0 = about all of it. */
export interface LineProblem {
  line: number;
  sentence: string;
}

/** One line for each setting that has a value and can be used; '' where none has. */
export const sharedText = (settings: readonly Setting[]): string => {
  const lines = SHARED_SETTINGS.flatMap((names) => {
    const found = settings.find(({ key }) => names.some((name) => isSame(name, key)));
    return found === undefined || found.value === '' || found.problem !== null
      ? []
      : [`${names[0]}: ${found.value.replace(/\s+/g, ' ')}`];
  });
  return lines.length === 0 ? '' : [HEADING, ...lines].join('\n');
};

/**
 * Reads the text, or rows copied out of the tab Settings; a sentence for each line that cannot be used.
 * @param keys names of this sheet's own settings
 */
export const readSharedText = (
  text: string,
  keys: readonly string[],
): { settings: PastedSetting[]; problems: LineProblem[] } => {
  const settings: PastedSetting[] = [];
  const problems: LineProblem[] = [];
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const line = index + 1;
    const said = raw.trim();
    if (said === '' || isSame(said, HEADING)) return;
    const read = readLine(said, keys);
    const earlier =
      'key' in read ? settings.find(({ key, value }) => key === read.key && value !== read.value) : undefined;
    if ('problem' in read) problems.push({ line, sentence: `Line ${String(line)}: ${read.problem}` });
    else if (earlier === undefined) settings.push({ line, ...read });
    else {
      const sentence = `Line ${String(line)}: “${read.key}” stands in line ${String(earlier.line)} already, with another value; that one counts.`;
      problems.push({ line, sentence });
    }
  });
  if (settings.length === 0 && problems.length === 0) {
    const sentence = 'The text is empty: copy it in the set-up of the other sheet, then paste it here.';
    problems.push({ line: 0, sentence });
  }
  return { settings, problems };
};

const readLine = (
  line: string,
  keys: readonly string[],
): { key: string; value: string } | { problem: string } => {
  const [, name = '', value = ''] = /^([^:\t]+)(?::\s*|\t)([^\t]*)/.exec(line) ?? [];
  if (name === '')
    return { problem: `“${short(line)}” is no setting with a value, such as “Time zone: Europe/Berlin”.` };
  const names = namesOf(name);
  const key = keys.find((own) => names.some((known) => isSame(known, own)));
  if (key === undefined)
    return { problem: `“${short(name)}” is no setting that both sheets have; it is left out.` };
  if (value.trim() === '') return { problem: `“${key}” has no value; it stays as it is.` };
  if (value.length > LONGEST) return { problem: `The value of “${key}” is too long; it is left out.` };
  return { key, value: value.trim() };
};

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60).trim()}…` : text.trim());

/** What is said of a setting whose value cannot be used. @param problem `Must be a mail domain.` */
export const leftOut = ({ line, key, value }: PastedSetting, problem: string): LineProblem => ({
  line,
  sentence: `Line ${String(line)}: “${key}” ${problem.charAt(0).toLowerCase()}${problem.slice(1).replace(/\.$/, '')}, not “${short(value)}”; it is left out.`,
});
