// Words inside a paragraph of a mail: plain, strong, or a link; as text and as HTML.
import { escapeHtml, safeLink } from '../../../common/domain/mail.js';

export type Span = string | { strong: string } | { title: string; address: string };
export type Inline = string | readonly Span[];

const LINK = 'color:#0b57d0;text-decoration:underline';

const spansOf = (inline: Inline): readonly Span[] => (typeof inline === 'string' ? [inline] : inline);

/** Links in full behind their title. */
export const inlineText = (inline: Inline): string =>
  spansOf(inline)
    .map((span) => {
      if (typeof span === 'string') return span;
      if ('strong' in span) return span.strong;
      const { title, address } = span;
      return safeLink(address) === null || title === address ? title : `${title} (${address})`;
    })
    .join('');

/** Everything is escaped, and only web and mail addresses become links. */
export const inlineHtml = (inline: Inline): string =>
  spansOf(inline)
    .map((span) => {
      if (typeof span === 'string') return escapeHtml(span);
      if ('strong' in span) return `<strong>${escapeHtml(span.strong)}</strong>`;
      return linkHtml(span);
    })
    .join('');

export const linkHtml = ({ title, address }: { title: string; address: string }): string => {
  const link = safeLink(address);
  return link === null
    ? escapeHtml(title)
    : `<a href="${escapeHtml(link)}" style="${LINK}">${escapeHtml(title)}</a>`;
};

/** Text with web addresses in it as spans, so that they become links. */
export const withLinks = (text: string): Span[] =>
  text
    .split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)])/)
    .filter((part) => part !== '')
    .map((part) => (/^https?:/.test(part) ? { title: part, address: part } : part));
