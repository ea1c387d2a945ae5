// Text of people inside a sentence of ours.

const LONGEST = 80;

/** In quotation marks, on one line, and cut where it is too long to be read in passing. */
export const quoted = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const signs = Array.from(line);
  return `“${signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('')}…` : line}”`;
};
