import { remainingQuota, sendMail, type Message } from '../../../local/runtime/host/services/mail/send.js';
import type { OutboxEntry } from '../../../local/runtime/world/mail.js';

const NOON = '2026-12-07T12:00:00.000Z';
const ADA = { user: 'ada@example.org', now: NOON, dailyRecipients: 1500 };
const HELLO: Message = { to: 'grace@example.org', subject: 'Hello', body: 'Text' };

function manyAddresses(count: number): string {
  return Array.from({ length: count }, (_, index) => `person${String(index)}@example.org`).join(',');
}

describe('a message in the outbox', () => {
  it('keeps everything that was given', () => {
    const outbox: OutboxEntry[] = [];
    sendMail(outbox, HELLO, ADA);
    sendMail(
      outbox,
      {
        ...HELLO,
        cc: 'a@example.org, Bob <b@example.org>',
        bcc: 'c@example.org',
        replyTo: 'list@example.org',
        name: 'Incident Desk',
        htmlBody: '<p>Text</p>',
        attachments: [{ name: 'rota.csv', contentType: 'text/csv', base64: 'YQ==' }],
      },
      ADA,
    );
    expect(outbox[0]).toEqual({
      number: 1,
      date: NOON,
      from: 'ada@example.org',
      sentBy: 'ada@example.org',
      to: ['grace@example.org'],
      cc: [],
      bcc: [],
      replyTo: null,
      name: null,
      subject: 'Hello',
      body: 'Text',
      htmlBody: null,
      attachments: [],
    });
    expect(outbox[1]).toMatchObject({
      number: 2,
      cc: ['a@example.org', 'Bob <b@example.org>'],
      bcc: ['c@example.org'],
      replyTo: 'list@example.org',
      name: 'Incident Desk',
      htmlBody: '<p>Text</p>',
      attachments: [{ name: 'rota.csv', contentType: 'text/csv', base64: 'YQ==' }],
    });
  });

  it('comes from a no-reply address of the domain on request', () => {
    const entry = sendMail([], { ...HELLO, noReply: true, replyTo: 'list@example.org' }, ADA);
    expect(entry).toMatchObject({ from: 'noreply@example.org', sentBy: 'ada@example.org', replyTo: null });
  });

  it('has one line of subject and name whatever was given', () => {
    const text = 'Hi\r\nBcc: eve@example.org\n\nX';
    const entry = sendMail([], { ...HELLO, subject: text, name: text }, ADA);
    expect([entry.subject, entry.name]).toEqual(Array(2).fill('Hi Bcc: eve@example.org X'));
  });
});

describe('messages that are refused', () => {
  const attachment = { name: 'a', contentType: 'text/plain', base64: '' };
  it.each<[string, Message, string]>([
    ['without recipient', { subject: 'x', body: 'y' }, 'Failed to send email: no recipient'],
    ['with empty recipients', { ...HELLO, to: ' , ' }, 'Failed to send email: no recipient'],
    ['to a bad address', { ...HELLO, cc: 'nobody' }, 'Invalid email: nobody'],
    ['with a bad reply address', { ...HELLO, replyTo: 'nobody' }, 'Invalid email: nobody'],
    [
      'to 51 people',
      { ...HELLO, to: manyAddresses(30), bcc: manyAddresses(21) },
      'Limit Exceeded: Email Recipients Per Message.',
    ],
    [
      'with 400 KB and one byte',
      { ...HELLO, body: 'x'.repeat(400 * 1024 + 1) },
      'Limit Exceeded: Email Body Size.',
    ],
    ['with 251 letters of subject', { ...HELLO, subject: 'x'.repeat(251) }, 'Invalid argument: subject'],
    [
      'with 251 attachments',
      { ...HELLO, attachments: Array.from({ length: 251 }, () => attachment) },
      'Limit exceeded: Email Attachments Per Message.',
    ],
    [
      'with more than 25 MB',
      { ...HELLO, attachments: [{ ...attachment, base64: 'A'.repeat(36 * 1024 * 1024) }] },
      'Limit Exceeded: Email Total Attachments Size.',
    ],
  ])('%s', (_case, message, text) => {
    const outbox: OutboxEntry[] = [];
    expect(() => sendMail(outbox, message, ADA)).toThrow(text);
    expect(outbox).toEqual([]);
  });

  it('takes the largest that is allowed', () => {
    const message = {
      ...HELLO,
      to: manyAddresses(50),
      body: 'x'.repeat(400 * 1024),
      subject: 'x'.repeat(250),
    };
    expect(sendMail([], message, ADA).to).toHaveLength(50);
  });
});

describe('the daily quota', () => {
  it('counts recipients of the last 24 hours, per person', () => {
    const outbox: OutboxEntry[] = [];
    sendMail(outbox, { ...HELLO, to: manyAddresses(40), cc: 'a@example.org', bcc: 'b@example.org' }, ADA);
    expect(remainingQuota(outbox, ADA)).toBe(1458);
    expect(remainingQuota(outbox, { ...ADA, user: 'grace@example.org' })).toBe(1500);
    expect(remainingQuota(outbox, { ...ADA, now: '2026-12-08T11:59:59.999Z' })).toBe(1458);
    expect(remainingQuota(outbox, { ...ADA, now: '2026-12-08T12:00:00.000Z' })).toBe(1500);
  });

  it('refuses a message as a whole that would exceed it', () => {
    const outbox: OutboxEntry[] = [];
    const poor = { ...ADA, dailyRecipients: 3 };
    sendMail(outbox, { ...HELLO, to: manyAddresses(2) }, poor);
    expect(() => sendMail(outbox, { ...HELLO, to: manyAddresses(2) }, poor)).toThrow(
      'Service invoked too many times for one day: email.',
    );
    sendMail(outbox, HELLO, poor);
    expect(remainingQuota(outbox, poor)).toBe(0);
    expect(outbox.map(({ number }) => number)).toEqual([1, 2]);
  });
});
