// Text typed by people or fetched from elsewhere, made safe for a cell.

const PLAIN = /^\p{L}[^\d\n]*$/u;
const BOOLEAN = /^(true|false|wahr|falsch)$/i;

/**
 * `text` as it must be handed to `setValues` so that the cell holds exactly this text: Sheets reads what a script writes
 * as if it were typed, so anything that is not plain words gets the apostrophe that marks text (it is not stored).
 */
export const cellText = (text: string): string => {
  if (text === '') return '';
  return PLAIN.test(text) && !BOOLEAN.test(text) ? text : `'${text}`;
};
