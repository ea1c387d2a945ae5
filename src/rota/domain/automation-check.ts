// How automation fares: off, whose it is, whether it runs, what fails.
import { daysBetween, formatDay } from '../../common/domain/calendar.js';
import type { AutomationState } from './automation-state.js';
import type { SetupCheck } from '../../common/domain/setup-checks.js';

export interface AutomationSeen {
  state: AutomationState;
  /** Address of whoever looks; '' = unknown. */
  me: string;
  /** Whether the hourly trigger of whoever looks is there; null = it cannot be seen. */
  hasTrigger: boolean | null;
  /** Addresses of the Engineering Managers; none = anybody may own automation. */
  emAddresses: readonly string[];
  /** Title of each job by its name. */
  titles: Readonly<Record<string, string>>;
  /** `2026-12-07 14:32`, in the rota's zone, as all stamps. */
  now: string;
}

/** It looks every hour; after so many without a look something is wrong. */
const SILENT_HOURS = 3;
const MENU = '“Automation on/off” in the menu';

export const automationCheck = (seen: AutomationSeen): SetupCheck => {
  const { owner } = seen.state;
  const bad = wrongWith(seen);
  const [state, sentence] =
    owner === ''
      ? (['warn', `Off: nothing happens by itself. ${MENU} switches it on.`] as const)
      : bad !== null
        ? (['bad', `${ownerWords(seen)} ${bad}`] as const)
        : (['ok', `${ownerWords(seen)} ${runWords(seen)}`] as const);
  return { what: 'Automation', state, sentence };
};

const ownerWords = ({ state: { owner, started }, me }: AutomationSeen): string =>
  owner === me
    ? `On by you since ${moment(started)}.`
    : `On since ${moment(started)}; it belongs to ${owner}.`;

const runWords = ({ state: { owner, jobs }, me }: AutomationSeen): string => {
  const last = lastRun(jobs);
  const runs =
    last === '' ? 'Its first run comes within the hour.' : `Last run on ${moment(last)}, nothing failed.`;
  return owner === me ? runs : `${runs} Only they can switch it off; a second one would do everything twice.`;
};

/** What is wrong and what to do, or null. */
const wrongWith = ({ state, me, hasTrigger, emAddresses, titles, now }: AutomationSeen): string | null => {
  const { owner, started, jobs } = state;
  if (emAddresses.length > 0 && !emAddresses.includes(owner)) {
    return owner === me
      ? 'You are not among the Engineering Managers; name yourself in the settings, or let one of them take it over.'
      : `They are no Engineering Manager any more: take it over with ${MENU}, theirs stops by itself.`;
  }
  if (owner === me && hasTrigger === false)
    return `Its hourly trigger is gone, so nothing runs: switch it on again with ${MENU}.`;
  const last = lastRun(jobs);
  const silent = hoursBetween(last > started ? last : started, now);
  if (silent >= SILENT_HOURS) {
    const when = last === '' ? 'It has never run' : `It last ran on ${moment(last)}`;
    const whose = owner === me ? 'you' : owner;
    return `${when}. Google writes to ${whose} about runs that fail; ${owner === me ? `switch it off and on again with ${MENU}` : 'if they have left, take them off the Engineering Managers and take it over'}.`;
  }
  const failing = Object.entries(jobs).filter(([, { error }]) => error !== '');
  const [first] = failing;
  if (first === undefined) return null;
  const [name, { error }] = first;
  const more = failing.length === 1 ? '' : ` ${failing.length - 1} more fail; “Overview” shows them all.`;
  return `Last run on ${moment(last)}. “${titles[name] ?? name}” fails: ${error}${more}`;
};

const lastRun = (jobs: AutomationState['jobs']): string =>
  Object.values(jobs).reduce((latest, { ran }) => (ran > latest ? ran : latest), '');

/** `Mon 7 Dec 2026, 14:32`. */
const moment = (stamp: string): string => `${formatDay(stamp.slice(0, 10))},${stamp.slice(10)}`;

/** Whole hours from one stamp to another, by the clock on the wall; 0 where one cannot be read. */
const hoursBetween = (from: string, until: string): number => {
  const [a, b] = [from, until].map((stamp) => /^(\d{4}-\d\d-\d\d) (\d\d):\d\d$/.exec(stamp));
  if (a === null || a === undefined || b === null || b === undefined) return 0;
  return daysBetween(a[1] ?? '', b[1] ?? '') * 24 + Number(b[2]) - Number(a[2]);
};
