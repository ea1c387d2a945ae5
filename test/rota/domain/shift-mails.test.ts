// The reminder and the hand-over mail: the answer in the subject, the same words as text and HTML, nothing in them markup.
import { headerText } from '../../../src/common/domain/mail.js';
import { handOverMail } from '../../../src/rota/domain/mails/hand-over-mail.js';
import { reminderMail } from '../../../src/rota/domain/mails/reminder-mail.js';
import {
  HAND_OVER,
  HOSTILE,
  incident,
  INCIDENTS,
  REMINDER,
  settingsOf,
  shift,
} from './shift-mails-example.js';

const NOW = { day: '2026-12-14', hour: 9 };
const read = { incidents: INCIDENTS, problem: null };

describe('the reminder', () => {
  it('says the days first, who comes before and after, and what to read', () => {
    const mail = reminderMail(REMINDER, settingsOf(), '2026-12-07');
    expect(mail).toMatchObject({
      to: ['tobin@example.org'],
      subject: 'You are Incident Manager from Mon 14 Dec 2026',
      replyTo: 'nadia@example.org',
    });
    const text = mail.text.replace(/\s+/g, ' ');
    const place = (words: string) => text.indexOf(words);
    const order = [
      'Tobin, next week you are Incident Manager',
      'Mon 14 Dec – Sun 20 Dec 2026',
      'You take over from Mirela; Jonte follows you.',
      'Open the record sheet: https://docs.google.com/spreadsheets/d/',
      'WHAT THE WEEK ASKS OF YOU',
      '1. Watch the Phabricator board (https://phabricator.wikimedia.org/project/board/1055/),',
      '- Incident Management: HowTo: https://example.org/how-to',
      'CANNOT DO IT?',
      'once more on',
    ].map(place);
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(mail.html).toContain('<strong>Mon 14 Dec – Sun 20 Dec 2026</strong>');
  });

  it.each([
    ['2026-12-13', 'Tobin, tomorrow you are Incident Manager'],
    ['2026-12-11', 'Tobin, next week you are Incident Manager'],
    ['2026-12-04', 'Tobin, from Mon 14 Dec 2026 you are Incident Manager'],
  ])('on %s says “%s”', (today, title) => {
    expect(reminderMail(REMINDER, settingsOf(), today).html).toContain(`>${title}</h1>`);
  });

  it('leaves out what nobody set, and neighbours there are not', () => {
    const settings = settingsOf({
      'Engineering managers': ' ',
      'Incident Management: HowTo': '',
      'Reminder text': ' ',
    });
    const mail = reminderMail({ ...REMINDER, before: null, after: null, next: null }, settings, '2026-12-13');
    expect(mail.replyTo).toBeUndefined();
    expect(mail.text).toContain('Nobody has the days right before yours.');
    expect(mail.text).not.toMatch(/HowTo|once more|follows you|undefined|null/);
  });

  it('takes the team’s own paragraph', () => {
    const settings = settingsOf({
      'Reminder text': '{name}: {from} to {until}, {before} < you < {after}, see {record}.',
      'Record sheet': 'https://example.org/record',
    });
    const mail = reminderMail(REMINDER, settings, '2026-12-07');
    expect(mail.text.replace(/\s+/g, ' ')).toContain(
      'Tobin: Mon 14 Dec 2026 to Sun 20 Dec 2026, Mirela < you < Jonte, see https://example.org/record.',
    );
    expect(mail.html).toContain('Mirela &#60; you');
    expect(mail.html).toContain(
      '<a href="https://example.org/record" style="color:#0b57d0;text-decoration:underline">https://example.org/record</a>.',
    );
  });
});

describe('the hand-over', () => {
  it('says who, until when, and what is open, most urgent first', () => {
    const mail = handOverMail(HAND_OVER, read, settingsOf(), NOW);
    expect(mail).toMatchObject({
      to: ['mirela@example.org', 'tobin@example.org', 'nadia@example.org', 'em2@example.org'],
      subject: 'Hand-over Mon 14 Dec 2026: Mirela to Tobin, 3 open incidents',
    });
    const text = mail.text.replace(/\n/g, ' ');
    expect(text).toContain('From today until Sun 20 Dec 2026, Tobin is Incident Manager. Thank you, Mirela.');
    expect(mail.text).toContain(
      [
        '[Unbreak Now!] Query Service lag above 6 hours, bots are throttled',
        '  T389140 (https://phabricator.wikimedia.org/T389140) · in progress, 4 days · Mirela',
        '  Next update: OVERDUE since Fri 11 Dec, 17:00',
        '',
        '[High] WikibaseLexeme browser tests block the Wikibase CI of two teams',
        '  T389177 (https://phabricator.example.org/T389177) · in progress, 3 days · Mirela',
        '  Next update: today, 15:00',
      ].join('\n'),
    );
    expect(text).toContain('POST-MORTEMS DUE (1)');
    expect(text).toContain('1. Mirela: give the overdue update on T389140, or hand it to Tobin.');
    expect(text).not.toContain('Done with');
    expect(mail.html).toContain('3 open incidents, 1 update overdue, 1 post-mortem due');
  });

  it.each([
    ['nothing is open', [], 'Mirela to Tobin, no open incidents', 'None.'],
    [
      'rows are unclear',
      [incident({ status: 'wontfix' }), incident({ status: '' })],
      'Mirela to Tobin, no open incidents',
      '2 rows of the record sheet have no status “reported”, “in progress” or “resolved” and are not counted here.',
    ],
    ['one is open', [incident({})], 'Mirela to Tobin, 1 open incident', 'Something is broken'],
    [
      'very many are open',
      Array.from({ length: 300 }, () => incident({ title: 'x'.repeat(50_000) })),
      'Mirela to Tobin, 300 open incidents',
      '275 more are in the record sheet.',
    ],
  ])('%s', (_, incidents, subject, words) => {
    const mail = handOverMail(HAND_OVER, { incidents, problem: null }, settingsOf(), NOW);
    expect(mail.subject).toBe(`Hand-over Mon 14 Dec 2026: ${subject}`);
    expect(mail.text.replace(/\n/g, ' ')).toContain(words);
    expect(mail.html.length).toBeLessThan(100_000);
  });

  it.each([
    ['2026-12-14', 'RESOLVED LAST WEEK (2)', '2026-12-10', 'Thu 10 Dec'],
    ['2026-12-17', 'RESOLVED THIS WEEK (2)', '2026-12-15', 'Tue 15 Dec'],
  ])('of %s says what was resolved, each once', (day, heading, resolvedOn, words) => {
    const incidents = [
      incident({ title: 'Saving fails', task: 'T1', status: 'resolved', resolvedOn, postMortem: 'needed' }),
      incident({ title: 'Quick one', task: '', status: 'resolved', resolvedOn }),
      incident({ title: 'Long ago', status: 'resolved', resolvedOn: '2026-11-02', postMortem: 'draft' }),
      incident({ title: 'Over and done', status: 'resolved', resolvedOn: '2026-12-06' }),
    ];
    const { text } = handOverMail({ ...HAND_OVER, day }, { incidents, problem: null }, settingsOf(), {
      day,
      hour: 9,
    });
    expect(text.replace(/\s+/g, ' ')).toContain(
      `${heading} Saving fails, T1 (https://phabricator.wikimedia.org/T1), resolved ${words}. Post-mortem: needed Quick one, resolved ${words}. OLDER POST-MORTEMS DUE (1) Long ago,`,
    );
    expect(text).not.toContain('Over and done');
  });

  it('goes without the list where it could not be read, and says why', () => {
    const problem = 'The open incidents could not be read: the record sheet has no tab "Incidents".';
    const mail = handOverMail(HAND_OVER, { incidents: null, problem }, settingsOf(), NOW);
    expect(mail.subject).toBe('Hand-over Mon 14 Dec 2026: Mirela to Tobin');
    expect(mail.text.replace(/\n/g, ' ')).toContain(problem);
  });

  it.each([
    [
      'into a gap',
      { incoming: null, following: null },
      'nobody takes over from Mirela, ',
      'Nobody has the days from Mon 14 Dec 2026. Can you take them? Write to nadia@example.org. Thank you, Mirela.',
    ],
    [
      'into a closed week',
      { incoming: null, following: null, isClosed: true },
      'nobody on duty, ',
      'The week is closed in the rota: it needs no Incident Manager. Thank you, Mirela.',
    ],
    ['out of a gap', { outgoing: null }, 'Tobin begins, ', 'Nobody was on duty right before'],
    [
      'the first week',
      { outgoing: null, isFirst: true },
      'Tobin begins, ',
      'It is the first week on record.',
    ],
    [
      'caught up',
      { day: '2026-12-10' },
      'Mirela to Tobin, ',
      'Since Thu 10 Dec 2026, and until Sun 20 Dec 2026,',
    ],
  ])('%s', (_, change, subject, words) => {
    const mail = handOverMail({ ...HAND_OVER, ...change }, read, settingsOf(), NOW);
    expect(mail.subject).toContain(`: ${subject}`);
    expect(mail.text.replace(/\n/g, ' ')).toContain(words);
    expect(mail.text).not.toMatch(/undefined|null/);
  });
});

it('writes what people typed as text, never as markup, a link or a header', () => {
  const evil = { ...shift(HOSTILE, '2026-12-14', '2026-12-21'), email: 'a@example.org' };
  const task = 'javascript:alert(1)';
  const rows = [
    incident({ title: HOSTILE, status: 'reported', priority: HOSTILE, task, manager: HOSTILE }),
    incident({ title: HOSTILE, status: 'resolved', postMortem: `due ${HOSTILE}` }),
  ];
  const settings = settingsOf({ 'Reminder text': HOSTILE, 'Hand-over text': `{before} ${HOSTILE}` });
  const mails = [
    reminderMail({ ...REMINDER, shift: evil, before: evil, after: evil }, settings, '2026-12-07'),
    handOverMail(
      { ...HAND_OVER, outgoing: evil, incoming: evil },
      { incidents: rows, problem: null },
      settings,
      NOW,
    ),
    handOverMail(
      { ...HAND_OVER, outgoing: evil, incoming: null },
      { incidents: null, problem: HOSTILE },
      settings,
      NOW,
    ),
  ];
  for (const { subject, html } of mails) {
    expect(html).not.toContain('<img');
    expect(html).not.toContain('href="javascript:');
    expect(html).toContain('&#60;img src=x onerror=alert(1)&#62;');
    expect(headerText(subject)).not.toMatch(/[\r\n]/);
  }
});
