// The mails of a published month: the same words as text and HTML, and nothing in them is markup or a header.
import { mailFor } from '../../../src/rota/domain/mails/rota-mails.js';
import type { MailContext } from '../../../src/rota/domain/mails/rota-mails.js';
import type { OwedMail } from '../../../src/rota/domain/publish-mails.js';
import { headerText } from '../../../src/common/domain/mail.js';

const evil = '<img src=x onerror=alert(1)> & "Co"\r\nBcc: all@x.org';
const part = (name: string, from: string, until: string) => ({ name, email: 'a@x.org', from, until });
const context: MailContext = {
  month: '2026-12',
  weeks: [
    { week: '2026-12-07', parts: [part('Mirela', '2026-12-07', '2026-12-14')] },
    {
      week: '2026-12-14',
      parts: [part('Tobin', '2026-12-14', '2026-12-17'), part(evil, '2026-12-17', '2026-12-21')],
    },
    { week: '2026-12-21', parts: [] },
  ],
  calendarName: 'Wikidata - Journey Model',
  documents: [
    { title: 'Incident record sheet', address: 'https://example.org/record' },
    { title: 'HowTo', address: '' },
    { title: 'Flows', address: 'javascript:alert(1)' },
  ],
  rotaSheet: 'https://example.org/rota',
  sender: 'em@x.org',
  emAddresses: [],
};
const list: OwedMail = {
  mail: 'list:2026-12',
  kind: 'list',
  telling: { weeks: {}, to: ['a@x.org', 'b@x.org'] },
  gained: [],
  lost: [],
};

it('puts the whole answer into the subject and the list into both bodies', () => {
  const mail = mailFor(list, context);
  expect(mail.to).toEqual(['a@x.org', 'b@x.org']);
  expect(mail.subject).toContain('Incident Managers in December 2026: Mirela, Tobin');
  expect(mail.text).toContain('  Mon 7 Dec 2026    Mirela\n');
  expect(mail.text).toContain('  Mon 21 Dec 2026   Open. Can you take it? Write to em@x.org.');
  expect(mail.text).toContain('- Incident record sheet: https://example.org/record');
  expect(mail.text).not.toContain('HowTo');
  expect(mail.html).toContain('>Mirela</strong>');
  expect(mail.replyTo).toBe('em@x.org');
});

it('writes what people typed as text, never as markup, a link or a header', () => {
  const mail = mailFor(list, context);
  expect(mail.html).not.toContain('<img');
  expect(mail.html).toContain('&#60;img src=x onerror=alert(1)&#62; &#38; &#34;Co&#34;');
  expect(mail.html).not.toContain('javascript:');
  expect(headerText(mail.subject)).not.toMatch(/[\r\n]/);
});

it.each([
  [['2026-12-07'], [], 'You are Incident Manager from Mon 7 Dec 2026'],
  [[], ['2026-12-21'], 'You are no longer Incident Manager from Mon 21 Dec 2026'],
  [['2026-12-07'], ['2026-12-21'], 'You are Incident Manager from Mon 7 Dec 2026'],
])('tells a person what moved (gained %p, lost %p)', (gained, lost, subject) => {
  const mail = mailFor({ ...list, mail: 'change', kind: 'change', gained, lost }, context);
  expect(mail.subject).toBe(subject);
  for (const week of [...gained, ...lost])
    expect(mail.text).toContain(week === '2026-12-07' ? 'Mon 7 Dec 2026' : 'Mon 21 Dec 2026');
  expect(mail.text.includes('no longer yours')).toBe(lost.length > 0);
});
