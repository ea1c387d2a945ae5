// Who is meant by a name that somebody typed. Never a guess: one person in a way that can be explained, or nobody.
import {
  bareName,
  firstAndLast,
  foldedNames,
  foldedWords,
  haveSameWords,
  holdsWords,
  isSameSpelling,
  plainName,
  remarksOf,
} from './name-key.js';
import { quoted } from './quoted.js';

/** Somebody who can be named. `email` is the identity. */
export interface NamedPerson {
  name: string;
  email: string;
  alsoKnownAs: readonly string[];
}

/** How a name was recognised; `loosely`: by first name, in another order, or with something beside the name left out. */
export type MatchedBy = 'name' | 'alias' | 'email' | 'loosely';

/** The problem is a sentence that ends with a full stop. */
export type NameMatch =
  { email: string; by: MatchedBy } | { problem: string; reason: 'unknown' | 'ambiguous' | 'several' };

interface Spelling {
  by: 'name' | 'alias';
  plain: string;
  folded: string[];
  words: string[][];
}

interface Known {
  person: NamedPerson;
  /** The name first. */
  spellings: Spelling[];
  address: string;
  firstName: string[];
  lastName: string;
}

interface Hit {
  known: Known;
  by: MatchedBy;
}

type Rule = (text: string, known: Known) => MatchedBy | null;

/**
 * The one person a text means: by name, another name or e-mail, whatever the case, blanks and accents; else loosely,
 * if that leaves only one.
 */
export const matchName = (text: string, people: readonly NamedPerson[]): NameMatch =>
  nameMatcher(people)(text);

/** `matchName` for many names of the same people. */
export const nameMatcher = (people: readonly NamedPerson[]): ((text: string) => NameMatch) => {
  const everybody = people.map(knownOf);
  return (text) => {
    const whole = plainName(text);
    const bare = bareName(whole);
    const exact = firstHits(EXACT_RULES, whole, everybody);
    const hits = exact.length > 0 ? exact : looseHits(bare, everybody);
    const [hit, ...others] = hits;
    if (others.length > 0) return { problem: ambiguity(text, hits), reason: 'ambiguous' };
    const isExact = exact.length > 0;
    if (
      hit === undefined ? isSeveral(bare, everybody) : !isExact && isOther(remarksOf(whole), hit, everybody)
    ) {
      return { problem: `${quoted(text)} names more than one person; write one.`, reason: 'several' };
    }
    return hit === undefined
      ? { problem: `Nobody listed is called ${quoted(text)}.`, reason: 'unknown' }
      : { email: hit.known.person.email, by: hit.by };
  };
};

const knownOf = (person: NamedPerson): Known => {
  const [name = '', ...others] = [person.name, ...person.alsoKnownAs].map(plainName);
  const spelling = (plain: string, by: 'name' | 'alias'): Spelling => {
    return { by, plain, folded: foldedNames(plain), words: foldedWords(bareName(plain)) };
  };
  const parts = firstAndLast(bareName(name));
  return {
    person,
    spellings: [
      spelling(name, 'name'),
      ...others.filter((other) => other !== '').map((other) => spelling(other, 'alias')),
    ],
    address: plainName(person.email),
    firstName: parts === null ? [] : foldedNames(parts.first),
    lastName: parts?.last ?? '',
  };
};

const ambiguity = (text: string, hits: readonly Hit[]): string => {
  const names = hits.map(({ known: { person } }) => `${person.name} (${person.email})`);
  return `${quoted(text)} may be ${names.join(' or ')}; write the e-mail address or a name that only one of them has.`;
};

/** The hits of the first rule that has any; each rule is surer than those after it. */
const firstHits = (rules: readonly Rule[], text: string, everybody: readonly Known[]): Hit[] => {
  if (text === '') return [];
  for (const rule of rules) {
    const hits = everybody.flatMap((known) => {
      const by = rule(text, known);
      return by === null ? [] : [{ known, by }];
    });
    if (hits.length > 0) return hits;
  }
  return [];
};

const looseHits = (bare: string, everybody: readonly Known[]): Hit[] => {
  const exact = firstHits(EXACT_RULES, bare, everybody);
  return exact.length > 0
    ? exact.map(({ known }) => ({ known, by: 'loosely' }))
    : firstHits(LOOSE_RULES, bare, everybody);
};

const byAddress: Rule = (text, { address }) => {
  const written = /[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+/.exec(text)?.[0];
  return written !== undefined && written === address ? 'email' : null;
};

const bySpelling: Rule = (text, { spellings }) => spellings.find(({ plain }) => plain === text)?.by ?? null;

const byFoldedSpelling: Rule = (text, { spellings }) => {
  const folded = foldedNames(text);
  return spellings.find((spelling) => isSameSpelling(spelling.folded, folded))?.by ?? null;
};

/** "Müller, Jörg" for Jörg Müller, "Anna Lena Roth" for Anna-Lena Roth, "Lydia Ray" for Lydia Ray (WMDE). */
const byWords: Rule = (text, { spellings }) => {
  const words = foldedWords(text);
  return spellings.some((spelling) => haveSameWords(words, spelling.words)) ? 'loosely' : null;
};

/** One rule for both, as the first name of one may be the address of another. */
const byLocalPartOrFirstName: Rule = (text, { address, firstName }) => {
  const folded = foldedNames(text);
  if (folded.includes(address.replace(/@.*$/, ''))) return 'email';
  return isSameSpelling(firstName, folded) ? 'loosely' : null;
};

/** "Priya S." where there is more than one Priya. */
const byInitial: Rule = (text, { firstName, lastName }) => {
  const [, first = '', initial = ''] = /^(\S+) (\p{L})\.?$/u.exec(text) ?? [];
  return first !== '' && isSameSpelling(firstName, foldedNames(first)) && lastName.startsWith(initial)
    ? 'loosely'
    : null;
};

const EXACT_RULES: readonly Rule[] = [byAddress, bySpelling, byFoldedSpelling];
const LOOSE_RULES: readonly Rule[] = [byWords, byLocalPartOrFirstName, byInitial];

/** "Priya & Ines", "Priya / guest", "Priya, Ines"; a comma alone also stands in "Last, First". */
const isSeveral = (bare: string, everybody: readonly Known[]): boolean => {
  const countKnown = (parts: readonly string[]): number =>
    parts.length < 2 ? 0 : parts.filter((part) => looseHits(part, everybody).length > 0).length;
  const joined = bare.split(/ *(?:[&+/|→]|->| and | und | or | oder ) */);
  return countKnown(joined) > 0 || countKnown(bare.split(/ *[,;] */)) > 1;
};

/** Whether a remark left out names somebody else: "Priya (Ines covers)". */
const isOther = (remarks: string, hit: Hit, everybody: readonly Known[]): boolean =>
  remarks !== '' &&
  everybody.some(
    ({ person, spellings, firstName }) =>
      person.email !== hit.known.person.email &&
      [...spellings.map(({ plain }) => plain), ...firstName].some((name) => holdsWords(remarks, name)),
  );
