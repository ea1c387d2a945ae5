/** Writes a message of the outbox as an e-mail file (RFC 5322), so that any mail program can open it. */
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { MailAttachment, OutboxEntry } from '../world/mail.js';

/**
 * The message as bytes with CRLF line ends: headers, text and HTML alternatives, attachments. Date, Message-ID and
 * boundaries come from the entry, so writing it again gives the same bytes. Bcc is kept: the file is the sender's copy.
 */
export function writeEml(mail: OutboxEntry): Promise<Buffer> {
  const fingerprint = createHash('sha256').update(JSON.stringify(mail)).digest('hex').slice(0, 24);
  const message = new MailComposer({
    from: { name: oneLine(mail.name ?? ''), address: oneLine(mail.from) },
    to: mail.to.map(oneLine),
    cc: mail.cc.map(oneLine),
    bcc: mail.bcc.map(oneLine),
    ...(mail.replyTo === null ? {} : { replyTo: oneLine(mail.replyTo) }),
    subject: oneLine(mail.subject),
    text: mail.body,
    ...(mail.htmlBody === null ? {} : { html: mail.htmlBody }),
    attachments: mail.attachments.map(attachment),
    date: new Date(mail.date),
    messageId: `<${String(mail.number)}.${fingerprint}@local-runtime.invalid>`,
    baseBoundary: fingerprint,
    newline: 'windows',
    // Content is always in the entry: nothing may be read from a path or fetched from an address in it.
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  message.keepBcc = true;
  return message.build();
}

function attachment({ name, contentType, base64, cid }: MailAttachment): {
  filename: string;
  contentType: string;
  content: Buffer;
  cid?: string;
} {
  const content = {
    filename: oneLine(name),
    contentType: oneLine(contentType),
    content: Buffer.from(base64, 'base64'),
  };
  return cid === undefined ? content : { ...content, cid: oneLine(cid) };
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
