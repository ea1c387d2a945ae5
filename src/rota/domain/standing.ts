// Served against entitled: what a person did and what their share of the weeks was, over the ledger's window.
import type { DutyWeek } from './duty-record.js';
import type { PersonRotation, Rotation } from './rotation.js';

export interface Standing {
  /** Weeks served before the horizon while a row covered them; parts count in sevenths. */
  served: number;
  /** Sum of the person's share of every week they were in rotation. */
  entitled: number;
}

/** The window is the whole stretch of `rotation`; duties outside it or in the horizon do not count. */
export const standingOf = (
  person: PersonRotation,
  rotation: Rotation,
  duties: readonly DutyWeek[],
): Standing => {
  let served = 0;
  for (const duty of duties) {
    const position = duty.index - rotation.first;
    if (duty.index < 0 && position >= 0 && (person.shares[position] ?? 0) > 0) served += duty.served;
  }
  let entitled = 0;
  person.shares.forEach((share, position) => {
    if (person.isIn[position] === true) entitled += share / (rotation.totals[position] ?? share);
  });
  return { served, entitled };
};
