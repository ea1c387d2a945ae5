/** The outbox as the world keeps it: plain JSON, one entry per message that would have left. */

export interface MailAttachment {
  name: string;
  contentType: string;
  base64: string;
  /** Set for inline images: the key that `cid:` in the HTML body names. */
  cid?: string;
}

export interface OutboxEntry {
  /** 1, 2, 3 … also the name of the exported `.eml`. */
  number: number;
  /** When it was sent by the virtual clock (ISO, UTC). */
  date: string;
  /** Address in the From header: the person the script ran as, or a no-reply address. */
  from: string;
  /** The person the script ran as; the daily quota counts by this. */
  sentBy: string;
  /** Addresses as `a@b.example` or `Name <a@b.example>`. */
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string | null;
  /** Display name of the sender, if the script gave one. */
  name: string | null;
  subject: string;
  body: string;
  htmlBody: string | null;
  attachments: MailAttachment[];
}
