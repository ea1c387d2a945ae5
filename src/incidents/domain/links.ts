// Addresses of the places where the process's other steps happen. Parameters as Phabricator's own form takes them.
import { taskNumber } from '../../common/domain/incident-words.js';
import { KINDS } from './incident.js';
import type { PRIORITIES } from '../../common/domain/incident-words.js';
import type { IncidentSettings } from './incident-settings.js';

/** Phabricator's keys for its priorities; a name selects nothing there. */
const PRIORITY_KEYS: Readonly<Record<(typeof PRIORITIES)[number], string>> = {
  'Unbreak Now!': 'unbreak',
  'Needs Triage': 'triage',
  High: 'high',
  Medium: 'medium',
  Low: 'low',
  Lowest: 'lowest',
};

/** What browsers and servers take for sure. */
const LONGEST_ADDRESS = 7000;

/** `https://phabricator.wikimedia.org/T389012`; null where the text names no task. */
export const taskAddress = (
  task: string,
  { phabricator }: Pick<IncidentSettings, 'phabricator'>,
): string | null => {
  const number = taskNumber(task);
  return number === '' ? null : `${phabricator}/${number}`;
};

/** Where the task's owner, priority and tags are edited. */
export const editAddress = (
  task: string,
  { phabricator }: Pick<IncidentSettings, 'phabricator'>,
): string | null => {
  const number = taskNumber(task);
  return number === '' ? null : `${phabricator}/maniphest/task/edit/${number.slice(1)}/`;
};

export interface ReportedError {
  title: string;
  stackTrace: string;
  failureLink: string;
  kind: string;
  priority: string;
  /** The train's task that this blocks, number or address, or ''. */
  trainBlocker: string;
}

const isProductionError = (kind: string): boolean => kind !== KINDS[2];

const description = ({ stackTrace, failureLink }: ReportedError): string =>
  [
    '==== Error ====',
    ...(stackTrace.trim() === ''
      ? ['(no stack trace)']
      : ['```', stackTrace.trim().replace(/```/g, "'''"), '```']),
    '',
    '==== Impact ====',
    '',
    '==== Notes ====',
    ...(failureLink === '' ? [] : [`Seen at: ${failureLink}`]),
  ].join('\n');

const formQuery = (error: ReportedError, settings: IncidentSettings): string => {
  const tags = [settings.tag, isProductionError(error.kind) ? settings.productionErrorTag : ''];
  const key = (PRIORITY_KEYS as Readonly<Record<string, string | undefined>>)[error.priority];
  const parent = taskNumber(error.trainBlocker);
  const parameters: [string, string][] = [
    ['title', error.title],
    ['description', description(error)],
    ...(key === undefined ? [] : [['priority', key] as [string, string]]),
    ['projects', tags.filter((tag) => tag !== '').join(',')],
    ...(parent === '' ? [] : [['parent', parent] as [string, string]]),
  ];
  return parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
};

/**
 * The prefilled form for a new task. A stack trace too long for an address is cut at its end.
 * @returns the address, and whether the trace was cut
 */
export const formAddress = (
  error: ReportedError,
  settings: IncidentSettings,
): { address: string; isCut: boolean } => {
  const start = `${settings.phabricator}/maniphest/task/edit/form/${settings.form}/?`;
  const whole = start + formQuery(error, settings);
  if (whole.length <= LONGEST_ADDRESS) return { address: whole, isCut: false };
  const characters = Array.from(error.stackTrace);
  let [fits, tooMany] = [0, characters.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (start.length + formQuery(cut(error, characters, middle), settings).length <= LONGEST_ADDRESS)
      fits = middle;
    else tooMany = middle;
  }
  return { address: start + formQuery(cut(error, characters, fits), settings), isCut: true };
};

const cut = (error: ReportedError, characters: readonly string[], count: number): ReportedError => ({
  ...error,
  stackTrace: `${characters.slice(0, count).join('')}\n… (cut: paste the whole trace here)`,
});

/** Search for open tasks like it, before another one is filed. */
export const searchAddress = (
  title: string,
  { phabricator }: Pick<IncidentSettings, 'phabricator'>,
): string => {
  const words = (title.match(/[\p{L}\p{N}_-]{4,}/gu) ?? []).slice(0, 5).map((word) => `"${word}"`);
  return `${phabricator}/search/?search:primary=true&search:scope=open-tasks&query=${encodeURIComponent(words.join(' '))}#R`;
};
