// Rows of the Candidates tab gathered into people.
import type { Day } from '../../common/domain/calendar.js';
import { Refusal } from '../../common/domain/refusal.js';
import type { Candidate } from './planning.js';

export interface CandidateRow {
  /** For messages: "Candidates, row 4". */
  place: string;
  name: string;
  email: string;
  share: number;
  from: Day | null;
  until: Day | null;
  alsoKnownAs: string[];
}

const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+$/;

/**
 * People by e-mail; several rows of one person are their stretches of membership.
 * @throws Refusal when there is nobody, or when two people share a name: the rota knows people by name
 */
export const candidatesFrom = (
  rows: readonly CandidateRow[],
  tab: string,
): { candidates: (Candidate & { alsoKnownAs: string[] })[]; problems: string[] } => {
  const problems: string[] = [];
  const usable = rows.filter((row) => {
    const complaint = complaintAbout(row);
    if (complaint !== null) problems.push(complaint);
    return complaint === null;
  });
  if (usable.length === 0) {
    throw new Refusal(
      'no-candidates',
      `The tab "${tab}" has no candidates${problems.length > 0 ? ' that can be used' : ''}: add a row with Name and E-mail for each person who can be incident manager.${problems.length > 0 ? ` ${problems.join(' ')}` : ''}`,
    );
  }
  const byEmail = new Map<string, CandidateRow[]>();
  for (const row of usable) byEmail.set(row.email, [...(byEmail.get(row.email) ?? []), row]);
  const candidates = [...byEmail.values()].map(personOf);
  refuseSharedNames(usable);
  return { candidates, problems };
};

const complaintAbout = ({ place, name, email, from, until }: CandidateRow): string | null => {
  if (name === '')
    return `${place}: ${email} has no name. Add it in the column Name; until then the row is left out.`;
  if (email === '')
    return `${place}: ${name} has no e-mail. Add it in the column E-mail; until then ${name} is left out of the rota.`;
  if (!ADDRESS.test(email))
    return `${place}: "${email}" is no e-mail address. Mend it; until then ${name} is left out of the rota.`;
  if (from !== null && until !== null && until < from) {
    return `${place}: ${name} leaves (${until}) before they come (${from}). Mend From or Until; until then the row is left out.`;
  }
  return null;
};

const personOf = (rows: readonly CandidateRow[]): Candidate & { alsoKnownAs: string[] } => {
  const last = rows[rows.length - 1];
  if (last === undefined) throw new Error('a person without rows');
  const otherNames = rows.map(({ name }) => name).filter((name) => name !== last.name);
  return {
    name: last.name,
    email: last.email,
    periods: rows.map(({ from, until, share }) => ({ from, until, share })),
    alsoKnownAs: [...new Set([...rows.flatMap(({ alsoKnownAs }) => alsoKnownAs), ...otherNames])],
  };
};

const refuseSharedNames = (rows: readonly CandidateRow[]): void => {
  const seen = new Map<string, CandidateRow>();
  for (const row of rows) {
    const key = row.name.normalize('NFKC').replace(/\s+/g, ' ').toLowerCase();
    const other = seen.get(key);
    if (other !== undefined && other.email !== row.email) {
      throw new Refusal(
        'shared-name',
        `${other.place} and ${row.place} are two people with the name "${row.name}" (${other.email}, ${row.email}). The rota knows people by name: write one of them differently, for example with an initial.`,
      );
    }
    seen.set(key, row);
  }
};
