import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { writeEml } from '../../../local/runtime/formats/eml.js';
import type { OutboxEntry } from '../../../local/runtime/world/mail.js';

const ENTRY: OutboxEntry = {
  number: 7,
  date: '2026-12-01T09:00:00.000Z',
  from: 'ada@example.org',
  sentBy: 'ada@example.org',
  to: ['"Müller, Jörg" <j@example.org>', 'grace@example.org'],
  cc: ['Łukasz <l@example.org>'],
  bcc: ['hidden@example.org'],
  replyTo: 'list@example.org',
  name: 'Incident Desk',
  subject: 'Incident managers – December 2026',
  body: 'Hällo\n.\nEnd',
  htmlBody: '<p>Hällo <img src="cid:logo"></p>',
  attachments: [
    { name: 'rota.csv', contentType: 'text/csv', base64: Buffer.from('a,b').toString('base64') },
    { name: 'logo.png', contentType: 'image/png', base64: 'iVBORw0KGgo=', cid: 'logo' },
  ],
};

/** Bytes that a reader gets from an attachment. */
function bytesOf(content: ArrayBuffer | string | Uint8Array | undefined): string {
  return typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('latin1');
}

it('is read back by an independent program', async () => {
  const mail = await PostalMime.parse(await writeEml(ENTRY));
  expect(mail.from).toEqual({ address: 'ada@example.org', name: 'Incident Desk' });
  expect(mail.to).toEqual([
    { address: 'j@example.org', name: 'Müller, Jörg' },
    { address: 'grace@example.org', name: '' },
  ]);
  expect(mail.cc).toEqual([{ address: 'l@example.org', name: 'Łukasz' }]);
  expect(mail.bcc).toEqual([{ address: 'hidden@example.org', name: '' }]);
  expect(mail.replyTo).toEqual([{ address: 'list@example.org', name: '' }]);
  expect(mail.subject).toBe(ENTRY.subject);
  expect(mail.date).toBe(ENTRY.date);
  expect(mail.text?.trimEnd()).toBe(ENTRY.body);
  expect(mail.html?.trimEnd()).toBe(ENTRY.htmlBody);
});

it('carries attachments and inline images', async () => {
  const { attachments } = await PostalMime.parse(await writeEml(ENTRY));
  const found = new Map(attachments.map((attachment) => [attachment.filename, attachment]));
  expect(found.get('rota.csv')).toMatchObject({ mimeType: 'text/csv', disposition: 'attachment' });
  expect(bytesOf(found.get('rota.csv')?.content)).toBe('a,b');
  expect(found.get('logo.png')).toMatchObject({ mimeType: 'image/png', contentId: '<logo>' });
});

it('is the same bytes every time, with CRLF line ends, and differs for another entry', async () => {
  const first = await writeEml(ENTRY);
  expect(await writeEml(structuredClone(ENTRY))).toEqual(first);
  expect(first.toString('latin1').replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  const idOf = async (entry: OutboxEntry): Promise<string | undefined> =>
    (await PostalMime.parse(await writeEml(entry))).messageId;
  expect(await idOf({ ...ENTRY, subject: 'Other' })).not.toBe(await idOf(ENTRY));
});

it('has no HTML part where the message has none', async () => {
  const mail = await PostalMime.parse(await writeEml({ ...ENTRY, htmlBody: null, attachments: [] }));
  expect(mail.html).toBeUndefined();
  expect(mail.headers.find(({ key }) => key === 'content-type')?.value).toBe('text/plain; charset=utf-8');
});

it('lets no text start a header of its own', async () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'ß', '"', ':', ' ', '\r', '\n', '<', ',', 'X'),
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(text, text, text, async (subject, name, file) => {
      const attachments = [{ name: `f${file}`, contentType: 'text/plain', base64: '' }];
      const entry = { ...ENTRY, subject: `S\r\nX-Evil: ${subject}`, name, attachments };
      const mail = await PostalMime.parse(await writeEml(entry));
      expect(mail.headers.map(({ key }) => key).sort()).toEqual(
        [
          'bcc',
          'cc',
          'content-type',
          'date',
          'from',
          'message-id',
          'mime-version',
          'reply-to',
          'subject',
          'to',
        ].sort(),
      );
      expect(mail.from?.address).toBe('ada@example.org');
      expect(mail.attachments).toHaveLength(1);
    }),
    { numRuns: 60 },
  );
});

it('reads no file that an HTML body or a name mentions', async () => {
  const htmlBody = '<img src="file:///etc/hostname"><img src="http://127.0.0.1:9/x.png">';
  const mail = await PostalMime.parse(await writeEml({ ...ENTRY, htmlBody, attachments: [] }));
  expect(mail.html?.trimEnd()).toBe(htmlBody);
  expect(mail.attachments).toEqual([]);
});
