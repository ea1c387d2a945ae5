// The signs dudle shows for answers, in either of its two character sets; the words beside them are translated.
import type { Answer } from '../domain/planning.js';

const SIGNS: readonly (readonly [RegExp, Answer])[] = [
  [/(?:✔|OK)$/, 'yes'],
  [/(?:✘|NO)$/, 'no'],
  [/\?$/, 'ifNeedBe'],
  [/[–-]$/, 'none'],
];

/** The answer by the last sign of a cell's text, such as "Jörg selected Yes✔"; null where that is no answer's. */
export const symbolAnswer = (text: string): Answer | null => {
  const plain = text.replace(/[\ufe0e\ufe0f]/g, '').trim();
  return SIGNS.find(([sign]) => sign.test(plain))?.[1] ?? null;
};
