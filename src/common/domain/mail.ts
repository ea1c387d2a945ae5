// A mail before it is sent: plain text and HTML of the same words.

export interface Mail {
  to: string[];
  subject: string;
  text: string;
  html: string;
  replyTo?: string;
}

/** Text as HTML text; nothing in it is markup. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${String(char.charCodeAt(0))};`);

/** Only web and mail addresses may become links; anything else is null. */
export const safeLink = (address: string): string | null =>
  /^(https?:\/\/|mailto:)[^\s<>"']+$/i.test(address.trim()) ? address.trim() : null;

/** One line, so that no text can start a header of its own. */
export const headerText = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 250);
