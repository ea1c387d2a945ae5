// Settings of the poll: where it is made, until when people answer, and how often those who have not are reminded.
import { isWhole } from './setting-checks.js';
import type { SettingSpec } from './setting-checks.js';

export interface PollSettings {
  /** Address of a dudle, with a slash at the end. */
  server: string;
  /** Working days from the last day for answers to the day on which automation makes the rota. */
  deadlineDays: number;
  /** On how many of the last working days for answers a reminder goes out. */
  nudges: number;
}

const SERVER = 'Poll server';
const DEADLINE = 'Poll deadline';
const NUDGES = 'Poll reminders';

/** Names of people travel there, so plain http is only for this machine. */
const isServer = (value: string): string | null =>
  /^(https:\/\/[^\s/<>"'?#]+|http:\/\/(127\.0\.0\.1|localhost)(:\d+)?)(\/[^\s<>"'?#]*)?$/i.test(value)
    ? null
    : 'the address of a dudle that starts with https://';

export const POLL_SPECS: readonly SettingSpec[] = [
  {
    setting: SERVER,
    initial: 'https://dudle.inf.tu-dresden.de/',
    help: 'Address of the dudle on which "Start poll…" makes polls; whoever has a poll\'s address there can read it.',
    complaint: isServer,
  },
  {
    setting: DEADLINE,
    initial: '1',
    help: 'How many working days before the automation day people should have answered the poll.',
    complaint: isWhole(0, 15),
  },
  {
    setting: NUDGES,
    initial: '3',
    help: 'On how many of the last working days for answers automation writes to those who have not answered; 0 = never.',
    complaint: isWhole(0, 10),
  },
];

export const readPollSettings = (valueOf: (setting: string) => string): PollSettings => ({
  server: valueOf(SERVER).replace(/\/*$/, '/'),
  deadlineDays: Number(valueOf(DEADLINE)),
  nudges: Number(valueOf(NUDGES)),
});
