/** What `MailApp.sendEmail` does: checks limits and puts the message into the outbox of the world. */
import type { MailAttachment, OutboxEntry } from '../../../world/mail.js';
import { MailRefusal, recipients } from './addresses.js';

/** A message as the script gives it; lists of recipients are still text with commas. */
export interface Message {
  to?: string | null;
  cc?: string | null;
  bcc?: string | null;
  replyTo?: string | null;
  name?: string | null;
  subject?: string | null;
  body?: string | null;
  htmlBody?: string | null;
  noReply?: boolean | null;
  attachments?: MailAttachment[];
}

/** Who sends, when by the virtual clock (ISO), and how many recipients a day they have. */
export interface Sending {
  user: string;
  now: string;
  dailyRecipients: number;
}

const DAY = 24 * 60 * 60 * 1000;
const LIMITS = {
  recipients: 50,
  subject: 250,
  body: 400 * 1024,
  attachments: 250,
  total: 25 * 1024 * 1024,
};

/** Recipients this person may still write to: the limit less those of the last 24 hours. */
export function remainingQuota(
  outbox: readonly OutboxEntry[],
  { user, now, dailyRecipients }: Sending,
): number {
  const since = Date.parse(now) - DAY;
  const recent = outbox.filter((entry) => entry.sentBy === user && Date.parse(entry.date) > since);
  const used = recent.reduce((sum, entry) => sum + entry.to.length + entry.cc.length + entry.bcc.length, 0);
  return Math.max(0, dailyRecipients - used);
}

/** Adds the message to the outbox. @throws MailRefusal with MailApp's text; then nothing was added */
export function sendMail(outbox: OutboxEntry[], message: Message, sending: Sending): OutboxEntry {
  const entry: OutboxEntry = {
    number: Math.max(0, ...outbox.map(({ number }) => number)) + 1,
    date: sending.now,
    from: message.noReply === true ? noReplyAddress(sending.user) : sending.user,
    sentBy: sending.user,
    to: recipients(message.to ?? ''),
    cc: recipients(message.cc ?? ''),
    bcc: recipients(message.bcc ?? ''),
    replyTo: replyAddress(message),
    name: oneLine(message.name) || null,
    subject: oneLine(message.subject),
    body: message.body ?? '',
    htmlBody: message.htmlBody ?? null,
    attachments: message.attachments ?? [],
  };
  checkLimits(entry);
  const count = entry.to.length + entry.cc.length + entry.bcc.length;
  if (count > remainingQuota(outbox, sending)) {
    throw new MailRefusal('Service invoked too many times for one day: email.');
  }
  outbox.push(entry);
  return entry;
}

/** Header fields are one line: what a line end would start must not become a header of its own. */
function oneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/[\r\n]+/g, ' ').trim();
}

function replyAddress(message: Message): string | null {
  if (message.noReply === true || !message.replyTo) return null;
  return recipients(message.replyTo).join(', ') || null;
}

function noReplyAddress(user: string): string {
  return `noreply@${user.slice(user.indexOf('@') + 1)}`;
}

function checkLimits(entry: OutboxEntry): void {
  const count = entry.to.length + entry.cc.length + entry.bcc.length;
  if (count === 0) throw new MailRefusal('Failed to send email: no recipient');
  if (count > LIMITS.recipients) throw new MailRefusal('Limit Exceeded: Email Recipients Per Message.');
  if (entry.subject.length > LIMITS.subject) throw new MailRefusal('Invalid argument: subject');
  const sizes = [entry.body, entry.htmlBody ?? ''].map((text) => Buffer.byteLength(text));
  if (sizes.some((size) => size > LIMITS.body)) throw new MailRefusal('Limit Exceeded: Email Body Size.');
  if (entry.attachments.length > LIMITS.attachments) {
    throw new MailRefusal('Limit exceeded: Email Attachments Per Message.');
  }
  const attached = entry.attachments.map(({ base64 }) => Buffer.byteLength(base64, 'base64'));
  if ([...sizes, ...attached].reduce((sum, size) => sum + size, 0) > LIMITS.total) {
    throw new MailRefusal('Limit Exceeded: Email Total Attachments Size.');
  }
}
