// What a rota is planned from and what planning answers; the numbers are defined in docs/rota.md.
import type { Day } from '../../common/domain/calendar.js';

/** A person's answer for one week; `none` = has not answered. */
export type Answer = 'yes' | 'ifNeedBe' | 'no' | 'none';

/** One stretch of membership; null `from` = since the first duty on record, null `until` = open end (inclusive day). */
export interface Period {
  from: Day | null;
  until: Day | null;
  /** 1 = a full share, 0.5 = half; above 0. */
  share: number;
}

/** Somebody who can be incident manager; `email` (lower case) is the identity, `name` is unique too. */
export interface Candidate {
  name: string;
  email: string;
  periods: readonly Period[];
}

/** Who serves or served in a week. `days` is 7 but in split weeks, where each part has its own entry. */
export interface Duty {
  week: Day;
  email: string;
  days: number;
}

/** The weights and distance of the cost; the defaults are 1, 0.05, 0.05 and 2 weeks. */
export interface PlanningRules {
  regularityWeight: number;
  balanceWeight: number;
  ifNeedBeWeight: number;
  /** Weeks from one duty to the next of the same person that planning keeps wherever it can. */
  minimumDistance: number;
}

export interface PlanningInput {
  /** Consecutive Mondays, at least one. */
  weeks: readonly Day[];
  candidates: readonly Candidate[];
  /** email → Monday → answer; also of past weeks; a missing entry is "no record". */
  answers: Readonly<Record<string, Readonly<Record<Day, Answer>>>>;
  /** Duties before the first week (served) and after the last one (published); inside the horizon use `pins`. */
  duties: readonly Duty[];
  /** Monday → email, or null for a closed week. Published weeks of the horizon are pins as well. */
  pins: Readonly<Record<Day, string | null>>;
  /** Earliest Monday that the record knows at all (also without a name); null = nothing on record. */
  firstWeekOnRecord: Day | null;
  rules: PlanningRules;
}

/** The best rota with this person in this week, held against the best rota of all. */
export interface Alternative {
  name: string;
  email: string;
  answer: Answer;
  /** Cost of the best rota with this person in this week (other unpinned weeks free) minus the best rota's; may be negative beside a pin. */
  extraCost: number;
  /** Weeks that would be left without anyone more than in the best rota. */
  extraGaps: number;
  /** Duties closer than the minimum distance more than in the best rota. */
  extraTooClose: number;
  /** Ready to follow "Oskar (yes), ": "but back after only 7 weeks", "about as good; Tobin moves to 21 Dec". */
  words: string;
}

export interface PlannedWeek {
  start: Day;
  /** null = a gap, or a closed week where `pinned` is true. */
  name: string | null;
  email: string | null;
  /** The answer of whoever is in the week; `none` where nobody is. */
  answer: Answer;
  pinned: boolean;
  /** One sentence: "Last on duty 9 weeks ago, ideal is 10; 0.8 weeks owed." A gap says why nobody can. */
  reason: string;
  /** Everybody else who could take the week, cheapest first (gaps, then too close, then cost); those who said "no" at the end. */
  alternatives: Alternative[];
}

/** A line of the fairness ledger. Weeks are counted in shares of seven days. */
export interface LedgerLine {
  name: string;
  email: string;
  /** Weeks entitled to in the 52 weeks that end with the horizon. */
  entitled: number;
  servedBefore: number;
  servedAfter: number;
  lastDuty: Day | null;
  /** First duty in or after the horizon with this rota. */
  nextDuty: Day | null;
}

/** How good the whole rota is. */
export interface Scores {
  covered: number;
  weeks: number;
  /** Shortest distance between two duties of one person that ends in the horizon, with that person's ideal; null = no such pair. */
  shortestGap: { weeks: number; ideal: number } | null;
  /** Largest |served − entitled| among the people of the horizon, before and with this rota. */
  furthestFromEntitledBefore: number;
  furthestFromEntitledAfter: number;
  ifNeedBeUsed: number;
  noAnswerUsed: number;
  /** Weeks given by a pin to somebody who said "no". */
  againstNo: number;
}

export interface RotaPlan {
  weeks: PlannedWeek[];
  /** Mondays nobody takes (closed weeks are none). */
  gaps: Day[];
  /** Names of the people in rotation who answered for no week of the horizon. */
  unanswered: string[];
  /** Cost of the whole rota: regularity, balance and "if need be", weighted. */
  cost: number;
  /** Everybody in rotation in some week of the horizon, by name. */
  people: LedgerLine[];
  scores: Scores;
  problems: string[];
}
