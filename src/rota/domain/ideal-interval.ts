// How often each person's turn should come: everybody's shares over one's own.
import type { Day } from '../../common/domain/calendar.js';
import type { Candidate } from './planning.js';
import type { Rotation } from './rotation.js';

/** For somebody whom only a pin brings in: the share they held when the horizon began, or the first they will hold. */
const outsidersShare = ({ periods }: Candidate, firstWeek: Day): number => {
  const sorted = [...periods].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const held = sorted.filter(({ from }) => (from ?? '') <= firstWeek);
  return (held[held.length - 1] ?? sorted[0])?.share ?? 1;
};

/**
 * E-mail → ideal weeks between two duties. Shares are those of the first week, or of the first week a row covers.
 * People in rotation in some week of the horizon share the turns; whoever else a pin names is measured by the same sum.
 */
export const idealIntervals = (
  candidates: readonly Candidate[],
  rotation: Rotation,
  firstWeek: Day,
): Map<string, number> => {
  const start = -rotation.first;
  const people = candidates.map((candidate) => {
    const person = rotation.byEmail.get(candidate.email);
    const ahead = person?.shares.slice(start).find((share) => share > 0);
    return {
      email: candidate.email,
      share: ahead ?? outsidersShare(candidate, firstWeek),
      takesPart: person?.isIn.slice(start).includes(true) === true,
    };
  });
  const total = people.reduce((sum, { share, takesPart }) => sum + (takesPart ? share : 0), 0);
  return new Map(people.map(({ email, share }) => [email, total > 0 ? total / share : 1]));
};
