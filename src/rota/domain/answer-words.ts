// The words and signs in which people answer whether they can take a week.
import type { Answer } from './planning.js';

const list = (words: string): string[] => words.split(' | ');

// As in dudle: a dash is no answer. "x" is missing on purpose: it ticks a box for some and crosses a week out for others.
const WORDS: Readonly<Record<Answer, readonly string[]>> = {
  yes: list('yes | y | ja | j | ok | okay | true | wahr | ✔ | ✓ | ☑ | ✅ | a_yes__'),
  ifNeedBe: list(
    'if need be | ifneedbe | if needed | if necessary | maybe | vielleicht | wenn nötig | wenn noetig | falls nötig | notfalls | zur not | ? | b_maybe',
  ),
  no: list('no | n | nein | false | falsch | ✘ | ✗ | ✕ | ✖ | ❌ | c_no___'),
  none: list(
    ' | - | – | — | none | unknown | unbekannt | undecided | not answered | no answer | keine antwort',
  ),
};

const ANSWERS = new Map(
  (Object.keys(WORDS) as Answer[]).flatMap((answer) => WORDS[answer].map((word) => [word, answer] as const)),
);

/** What a cell or a poll says; null for anything that is none of the four answers. "(yes)" is "if need be". */
export const readAnswer = (text: string): Answer | null => {
  const plain = text
    .normalize('NFKC')
    .replace(/[\ufe0e\ufe0f]/g, '')
    .replace(/[_-](?=need|be\b)/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  const found = ANSWERS.get(plain);
  if (found !== undefined) return found;
  const inBrackets = /^\( ?(.*?) ?\)$/.exec(plain)?.[1];
  return inBrackets !== undefined && ANSWERS.get(inBrackets) === 'yes' ? 'ifNeedBe' : null;
};

const TEXTS: Readonly<Record<Answer, string>> = { yes: 'yes', ifNeedBe: 'if need be', no: 'no', none: '' };

/** The word the Availability tab uses. */
export const answerText = (answer: Answer): string => TEXTS[answer];
