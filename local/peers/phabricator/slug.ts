/** How Phabricator turns what people type into the name of a project in an address. */

/** Lower case; blanks and signs with a meaning elsewhere become one underscore, none at the ends. */
export function normalSlug(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[\p{Cc}#%&+=? \\<>{}[\]'"`~!@$^*,:;(|)/]+/gu, '_')
    .replace(/_+/g, '_');
  return slug === '_' ? slug : slug.replace(/^_|_$/g, '');
}
