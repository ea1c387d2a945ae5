/** Reads lists of recipients as MailApp takes them: addresses between commas, with or without a name. */

/** What MailApp refuses; `message` is its own text. */
export class MailRefusal extends Error {}

const ADDRESS =
  /^[^\s@<>(),;:"\\[\]]{1,64}@([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;
const NAMED = /^(?<name>.*?)\s*<(?<address>[^<>]*)>$/su;
/** Characters that end a name in a header unless it is quoted (RFC 5322, 3.2.3). */
const SPECIAL = /[(),:;<>@[\].]/;

/**
 * The recipients in a list, each as `a@b.example` or `Name <a@b.example>` (quoted where needed), without line ends.
 * @throws MailRefusal `Invalid email: …`
 */
export function recipients(list: string): string[] {
  return splitList(list).map(recipient);
}

/** The bare address of one entry of `recipients`. */
export function bareAddress(recipientText: string): string {
  return NAMED.exec(recipientText)?.groups?.address ?? recipientText;
}

function recipient(entry: string): string {
  const { name = '', address = entry } = NAMED.exec(entry)?.groups ?? {};
  if (!ADDRESS.test(address.trim())) throw new MailRefusal(`Invalid email: ${entry}`);
  const shown = name
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/["\\]/g, '')
    .trim();
  if (shown === '') return address.trim();
  return `${SPECIAL.test(shown) ? `"${shown}"` : shown} <${address.trim()}>`;
}

/** Splits at commas outside quotes and angle brackets; empty entries disappear. */
function splitList(list: string): string[] {
  const entries = [''];
  let isQuoted = false;
  let isAddress = false;
  for (const character of list) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === '<' || character === '>')) isAddress = character === '<';
    if (character === ',' && !isQuoted && !isAddress) entries.push('');
    else entries[entries.length - 1] = `${entries[entries.length - 1] ?? ''}${character}`;
  }
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
}
