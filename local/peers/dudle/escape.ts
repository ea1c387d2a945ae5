/** How dudle writes text into its pages: escaped, and with its own choice of characters as entities. */

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  ö: '&ouml;',
  ü: '&uuml;',
  ä: '&auml;',
  Ö: '&Ouml;',
  Ü: '&Uuml;',
  Ä: '&Auml;',
  ß: '&szlig;',
};
/** These become numeric entities; every other character stays as it is, in UTF-8. */
const NUMERIC = '–„“”✔✘◀▶✍✖•▾▴';
const SPECIAL = new RegExp(`[${Object.keys(ENTITIES).join('')}${NUMERIC}]`, 'gu');

/** Text for the body of a page or an attribute value in either kind of quotes. */
export function escapeHtml(text: string): string {
  return text.replace(
    SPECIAL,
    (character) => ENTITIES[character] ?? `&#${String(character.codePointAt(0))};`,
  );
}

/** Text for `<title>`, where dudle leaves `"`, `&` and letters raw; only what could end the element is escaped. */
export function escapeTitle(text: string): string {
  return text.replace(/[<>]/g, (character) => escapeHtml(character));
}

/** The `id` of an element named after a person or a column: `_` for all but ASCII letters, so ids can repeat. */
export function htmlId(text: string): string {
  return text.replace(/[^A-Za-z0-9_-]/gu, '_');
}

/** A value of a query in form encoding (a blank is `+`). */
export function queryValue(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1);
}
