// Utilities.parseCsv: RFC 4180 with a delimiter of one's own.
import { exception } from './bridge.js';

/**
 * Rows of texts. A quoted field may hold delimiters, line ends and doubled quotes.
 * @throws Exception `Could not parse text.` for a quote that does not close
 */
export function parseCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  const endRow = (): void => {
    rows.push([...row, field]);
    row = [];
    field = '';
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (isQuoted) {
      if (character !== '"') field += character;
      else if (text.charAt(index + 1) === '"') field += text.charAt((index += 1));
      else isQuoted = false;
    } else if (character === '"' && field === '') isQuoted = true;
    else if (character === delimiter) {
      row.push(field);
      field = '';
    } else if (character === '\n') endRow();
    else if (character !== '\r' || text.charAt(index + 1) !== '\n') field += character;
  }
  if (isQuoted) throw exception('Could not parse text.');
  if (field !== '' || row.length > 0) endRow();
  return rows;
}
