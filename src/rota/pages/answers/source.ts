// Turns what a person typed, pasted or picked into a source that the server can read.
import type { AnswersSource } from '../../use-cases/contract.js';

/** More than this is no poll, and would not fit through google.script.run. Characters. */
const MOST_CHARACTERS = 1_000_000;

export const HUGE = 'This is more than a megabyte, too much for a poll. Copy only its table.';

export const isHuge = (text: string): boolean => text.length > MOST_CHARACTERS;

/** The table as HTML where the clipboard has one, since its cells are surer than the text's blanks. */
export const pastedSource = (clipboard: DataTransfer | null): AnswersSource | null => {
  const html = clipboard?.getData('text/html') ?? '';
  if (/<table[\s>]/i.test(html)) return { kind: 'html', html };
  const text = clipboard?.getData('text/plain') ?? '';
  return text.trim() === '' ? null : { kind: 'text', text };
};

/** A saved page or a text file; files from older spreadsheet programs are not in UTF-8. */
export const fileSource = async (file: File): Promise<AnswersSource> => {
  const text = decoded(await file.arrayBuffer());
  return /^\s*</.test(text) ? { kind: 'html', html: text } : { kind: 'text', text };
};

const decoded = (bytes: ArrayBuffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};
