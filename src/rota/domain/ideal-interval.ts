// How often each person's turn should come: everybody's shares over one's own.
import type { PersonRotation, Rotation } from './rotation.js';

/** The first week's share, or the share with which the person comes into the horizon; out of it, the last one held. */
const shareOf = (person: PersonRotation, start: number): number => {
  const ahead = person.shares.slice(start).find((share) => share > 0);
  if (ahead !== undefined) return ahead;
  const held = person.shares.slice(0, start).filter((share) => share > 0);
  return held[held.length - 1] ?? 1;
};

/**
 * E-mail → ideal weeks between two duties. People in rotation in some week of the horizon share the turns;
 * whoever else a pin names is measured by the same sum.
 */
export const idealIntervals = (rotation: Rotation): Map<string, number> => {
  const start = -rotation.first;
  const people = [...rotation.byEmail].map(([email, person]) => ({
    email,
    share: shareOf(person, start),
    takesPart: person.isIn.slice(start).includes(true),
  }));
  const total = people.reduce((sum, { share, takesPart }) => sum + (takesPart ? share : 0), 0);
  return new Map(people.map(({ email, share }) => [email, total > 0 ? total / share : 1]));
};
