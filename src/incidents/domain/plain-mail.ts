// A mail in a person's own words: the same text plain and as HTML, with nothing in it but paragraphs and links.
import { escapeHtml, headerText, safeLink } from '../../common/domain/mail.js';
import type { Mail } from '../../common/domain/mail.js';

const STYLE =
  'font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:20px;color:#202124;white-space:pre-wrap';
const ADDRESS = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)])/;

const linked = (text: string): string =>
  text
    .split(ADDRESS)
    .map((part) =>
      ADDRESS.test(part) && safeLink(part) !== null
        ? `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>`
        : escapeHtml(part),
    )
    .join('');

export const plainMail = (to: readonly string[], subject: string, text: string): Mail => ({
  to: [...to],
  subject: headerText(subject),
  text,
  html: `<div style="${STYLE}">${linked(text)}</div>`,
});
