// The paragraphs of automation's mails that a team can word for itself, with checked placeholders in braces.

/** What can stand in braces. */
const PLACEHOLDERS = ['name', 'from', 'until', 'before', 'after', 'record'] as const;

/** A text for each placeholder. */
export type TemplateValues = Readonly<Record<(typeof PLACEHOLDERS)[number], string>>;

export const PLACEHOLDER_HELP =
  '{name} who serves, {from} and {until} the first and last day, {before} and {after} who comes before and after, {record} the record sheet’s address';

const isKnown = (word: string): word is (typeof PLACEHOLDERS)[number] =>
  PLACEHOLDERS.some((known) => known === word);

/** The end of "must be …" for a text with an unknown placeholder, else null. */
export const templateComplaint = (template: string): string | null => {
  const unknown = (template.match(/\{[^{}]*\}/g) ?? []).filter((whole) => !isKnown(whole.slice(1, -1)));
  if (unknown.length === 0) return null;
  const known = PLACEHOLDERS.map((word) => `{${word}}`).join(', ');
  return `a text with no placeholders but ${known} (${unknown.join(', ')} is unknown)`;
};

/** The text with its placeholders filled in; what is filled in is not looked at again. */
export const fillTemplate = (template: string, values: TemplateValues): string =>
  template.replace(/\{([^{}]*)\}/g, (whole, word: string) => (isKnown(word) ? values[word] : whole));
