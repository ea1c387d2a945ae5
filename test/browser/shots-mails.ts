// Every mail of the rota project as a mail program draws it, wide and narrow, in light and dark.
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { Mail } from '../../src/common/domain/mail.js';
import { handOverMail } from '../../src/rota/domain/mails/hand-over-mail.js';
import { managerMail } from '../../src/rota/domain/mails/manager-mail.js';
import { nagMail } from '../../src/rota/domain/mails/nag-mail.js';
import { nudgeMail, pollMail } from '../../src/rota/domain/mails/poll-mails.js';
import { reminderMail } from '../../src/rota/domain/mails/reminder-mail.js';
import { mailFor } from '../../src/rota/domain/mails/rota-mails.js';
import { askMail } from '../../src/rota/domain/mails/swap-mail.js';
import { testMail } from '../../src/rota/domain/mails/test-mail.js';
import type { OwedMail } from '../../src/rota/domain/publish-mails.js';
import {
  HAND_OVER,
  incident,
  INCIDENTS,
  REMINDER,
  settingsOf,
  shift,
} from '../rota/domain/shift-mails-example.js';

const NADIA = 'nadia@example.org';
const week = (monday: string, until: string, name: string) => ({
  week: monday,
  parts: name === '' ? [] : [{ name, email: `${name.toLowerCase()}@example.org`, from: monday, until }],
});
const rota = {
  month: '2026-12',
  weeks: [
    week('2026-12-07', '2026-12-14', 'Mirela'),
    {
      week: '2026-12-14',
      parts: [
        { name: 'Tobin', email: 'tobin@example.org', from: '2026-12-14', until: '2026-12-17' },
        { name: 'Salma', email: 'salma@example.org', from: '2026-12-17', until: '2026-12-21' },
      ],
    },
    week('2026-12-21', '2026-12-28', 'Jonte'),
    week('2026-12-28', '2027-01-04', ''),
  ],
  calendarName: 'Wikidata - Journey Model',
  documents: settingsOf().documents,
  rotaSheet: settingsOf().rotaSheet,
  sender: NADIA,
  emAddresses: [NADIA],
};
const owed = (
  kind: OwedMail['kind'],
  to: string[],
  gained: string[] = [],
  lost: string[] = [],
): OwedMail => ({
  mail: 'x',
  kind,
  telling: { weeks: {}, to },
  gained,
  lost,
});
const poll = {
  month: '2026-12',
  weeks: rota.weeks.map(({ week: monday }) => monday),
  address: 'https://dudle.example.org/im-december/',
  deadline: '2026-11-19',
  replyTo: NADIA,
};
const ask = {
  to: 'tobin@example.org',
  week: '2026-12-14',
  from: null,
  withWeek: null,
  owner: 'Mirela',
  sender: NADIA,
  rotaSheet: rota.rotaSheet,
};
const resolved = [
  incident({
    title: 'Saving statements fails with “no such revision” on large items',
    status: 'resolved',
    task: 'T389012',
    resolvedOn: '2026-12-10',
    postMortem: 'Ines, draft due Thu 17 Dec 2026',
  }),
  incident({ title: 'Login loop on test', status: 'resolved', task: '', resolvedOn: '2026-12-08' }),
];
const MONDAY = { day: '2026-12-14', hour: 9 };

const MAILS: Readonly<Record<string, Mail>> = {
  list: mailFor(owed('list', ['mirela@example.org', NADIA]), rota),
  'change-gained': mailFor(owed('change', ['jonte@example.org'], ['2026-12-21'], ['2026-12-07']), rota),
  'change-part': mailFor(owed('change', ['salma@example.org'], ['2026-12-14']), rota),
  'change-lost': mailFor(owed('change', ['mirela@example.org'], [], ['2026-12-21']), rota),
  reminder: reminderMail(REMINDER, settingsOf(), '2026-12-07'),
  'hand-over': handOverMail(
    HAND_OVER,
    { incidents: [...INCIDENTS.slice(0, 3), ...resolved], problem: null },
    settingsOf(),
    MONDAY,
  ),
  'hand-over-gap': handOverMail(
    { ...HAND_OVER, incoming: null, following: null },
    {
      incidents: null,
      problem: 'The open incidents could not be read: the record sheet has no tab "Incidents".',
    },
    settingsOf(),
    MONDAY,
  ),
  poll: pollMail(['mirela@example.org', NADIA], poll),
  nudge: nudgeMail('mirela@example.org', poll),
  digest: managerMail(
    settingsOf(),
    'Incident rota: 3 things need you',
    'You get this on working days while something in the rota needs an Engineering Manager.',
    [
      'Mon 28 Dec 2026 has nobody.',
      'No answers for January 2027 yet from Tobin, Konstantinos Papadopoulos-Wolfeschlegelsteinhausenbergerdorff.',
      'Automation’s “Calendar as in the rota tab” fails: The duty calendar "c_1234567890abcdef1234567890abcdef1234567890abcdef@group.calendar.google.com" was not found.',
    ],
  ),
  nags: nagMail(
    {
      to: ['tobin@example.org', NADIA],
      nags: [
        ...INCIDENTS.slice(0, 2).map((row) => ({ kind: 'update' as const, key: 'x', incident: row })),
        ...resolved.slice(0, 1).map((row) => ({ kind: 'post-mortem' as const, key: 'y', incident: row })),
      ],
    },
    settingsOf(),
    '2026-12-14 16:00',
  ),
  'ask-cover': askMail(ask),
  'ask-swap': askMail({ ...ask, withWeek: '2026-12-21' }),
  'ask-part': askMail({ ...ask, from: '2026-12-17' }),
  test: testMail(
    NADIA,
    [{ name: 'Nadia', email: NADIA }, shift('Mirela', '', ''), shift('Jonte', '', '')],
    settingsOf(),
    '2026-12-10',
  ),
};

/** @param only part of the names: `mail-hand` */
export const takeMailShots = async (browser: Browser, folder: string, only: string): Promise<void> => {
  for (const [name, mail] of Object.entries(MAILS)) {
    for (const [look, width, isDark] of [
      ['', 680, false],
      ['-narrow', 360, false],
      ['-dark', 360, true],
    ] as const) {
      const shot = `mail-${name}${look}`;
      if (!shot.includes(only)) continue;
      const context = await browser.newContext({
        viewport: { width, height: 400 },
        deviceScaleFactor: 1.5,
        colorScheme: isDark ? 'dark' : 'light',
      });
      const page = await context.newPage();
      await page.setContent(mail.html);
      await page.screenshot({ path: path.join(folder, `${shot}.png`), fullPage: true });
      await context.close();
      process.stdout.write(`${shot}: ${mail.subject}\n`);
    }
  }
};
