// Made-up previews for the page tests: a team of ten in December 2026, and what the server would answer to changes.
import { isoWeekOf, weeksOfMonth } from '../../../src/common/domain/calendar.js';
import type { Alternative, Answer, LedgerLine } from '../../../src/rota/domain/planning.js';
import type { PreviewRequest, PreviewWeek, RotaPreview } from '../../../src/rota/use-cases/contract.js';

export const emailOf = (name: string): string => `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.org`;

/** One week of a story: who plans take, and everybody else with their words and cost. */
export interface WeekStory {
  start: string;
  name: string | null;
  answer?: Answer;
  reason: string;
  others: [name: string, answer: Answer, words: string, cost: number, tooClose?: number][];
  marks?: Partial<Pick<PreviewWeek, 'pinned' | 'published' | 'draft' | 'past'>>;
}

const alternative = ([
  name,
  answer,
  words,
  extraCost,
  extraTooClose = 0,
]: WeekStory['others'][number]): Alternative => ({
  name,
  email: emailOf(name),
  answer,
  words,
  extraCost,
  extraGaps: 0,
  extraTooClose,
});

export const weekOf = (story: WeekStory): PreviewWeek => ({
  start: story.start,
  name: story.name,
  email: story.name === null ? null : emailOf(story.name),
  answer: story.answer ?? 'none',
  pinned: false,
  reason: story.reason,
  alternatives: story.others.map(alternative),
  published: false,
  draft: false,
  past: false,
  isoWeek: isoWeekOf(story.start).week,
  ...story.marks,
});

export const line = (
  name: string,
  servedBefore: number,
  servedAfter: number,
  entitled: number,
): LedgerLine => ({
  name,
  email: emailOf(name),
  entitled,
  servedBefore,
  servedAfter,
  lastDuty: '2026-09-28',
  nextDuty: null,
});

export const DECEMBER: WeekStory[] = [
  {
    start: '2026-12-07',
    name: 'Mirela',
    answer: 'yes',
    reason: 'Last on duty 10 weeks ago, ideal is 9.5; 1.5 weeks owed.',
    others: [
      ['Oskar', 'yes', 'but back after only 7 weeks', 0.47],
      ['Kaveh', 'no', '', 0.6],
    ],
  },
  {
    start: '2026-12-14',
    name: 'Tobin',
    answer: 'yes',
    reason: 'Last on duty 10 weeks ago, ideal is 9.5; 0.5 weeks owed.',
    others: [['Jonte', 'none', 'about as good; Tobin moves to 21 Dec', 0.02]],
    marks: { pinned: true },
  },
  {
    start: '2026-12-21',
    name: 'Jonte',
    answer: 'none',
    reason: 'Last on duty 10 weeks ago, ideal is 9.5; 1.4 weeks owed.',
    others: [
      ['Oskar', 'ifNeedBe', 'but Jonte stays 1.4 weeks owed', 0.22],
      ['Lumi', 'ifNeedBe', 'but back after 7 weeks', 0.31],
      ['Ines', 'ifNeedBe', 'but back after 4 weeks', 0.58],
      ['Tobin', 'yes', 'but two in a row with 14 Dec', 0.9, 1],
      ['Kaveh', 'no', 'but said no; about as good', 0.4],
      ['Mirela', 'no', '', 0.4],
      ['Priya', 'no', '', 0.5],
      ['Salma', 'no', '', 0.5],
      ['Wren', 'no', '', 0.7],
    ],
  },
  {
    start: '2026-12-28',
    name: null,
    reason: '9 said no; Jonte leaves the rota on Sun 27 Dec.',
    others: ['Oskar', 'Salma', 'Lumi', 'Ines', 'Kaveh', 'Priya'].map((name) => [name, 'no', '', 0.2]),
  },
];

const BEFORE: [string, number, number][] = [
  ['Ines', 5, 5.5],
  ['Jonte', 4, 5.4],
  ['Kaveh', 6, 5.5],
  ['Lumi', 5, 5.5],
  ['Mirela', 4, 5.5],
  ['Oskar', 5, 5.5],
  ['Priya', 6, 5.5],
  ['Salma', 5, 5.5],
  ['Tobin', 5, 5.5],
  ['Wren', 3, 2.7],
];

/** What the server would answer: the story with the request's choices put in, figures following. */
export const previewOf = (request: PreviewRequest, stories: readonly WeekStory[] = DECEMBER): RotaPreview => {
  const fixed = new Map((request.fixed ?? []).map(({ start, email }) => [start, email]));
  const weeks = stories.map((story) => chosen(weekOf(story), fixed));
  const served = (email: string): number => weeks.filter((week) => week.email === email).length;
  const people = BEFORE.map(([name, before, entitled]) =>
    line(name, before, before + served(emailOf(name)), entitled),
  );
  const gaps = weeks.filter((week) => week.email === null && !week.pinned).map((week) => week.start);
  const count = (answer: Answer): number =>
    weeks.filter((week) => week.email !== null && week.answer === answer).length;
  return {
    month: request.month,
    weeks,
    gaps,
    unanswered: ['Jonte'],
    cost: 0.3 + 0.11 * fixed.size,
    costWithoutChoices: 0.3,
    people,
    scores: {
      covered: weeks.filter((week) => week.email !== null).length,
      weeks: weeks.length,
      shortestGap: { weeks: fixed.size > 0 ? 9 : 10, ideal: 9.5 },
      furthestFromEntitledBefore: 1.5,
      furthestFromEntitledAfter: fixed.size > 0 ? 1.4 : 0.5,
      ifNeedBeUsed: count('ifNeedBe'),
      noAnswerUsed: count('none'),
      againstNo: count('no'),
    },
    candidates: 10,
    answered: 9,
    recipients: 10,
    problems: [],
  };
};

/** The week as the server answers it with a choice: the one it replaces becomes an alternative. */
const chosen = (week: PreviewWeek, fixed: ReadonlyMap<string, string | null>): PreviewWeek => {
  const email = fixed.get(week.start);
  if (email === undefined || email === week.email)
    return { ...week, pinned: week.pinned || email !== undefined };
  const taken = week.alternatives.find((other) => other.email === email);
  const before: Alternative[] =
    week.email === null || week.name === null
      ? []
      : [
          {
            name: week.name,
            email: week.email,
            answer: week.answer,
            words: 'even better than your choice',
            extraCost: -(taken?.extraCost ?? 0),
            extraGaps: email === null ? -1 : 0,
            extraTooClose: 0,
          },
        ];
  return {
    ...week,
    name: taken?.name ?? null,
    email,
    answer: taken?.answer ?? 'none',
    pinned: true,
    reason: email === null ? 'Left open by you.' : 'Last on duty 9 weeks ago, ideal is 9.5; 0.5 weeks owed.',
    alternatives: [...before, ...week.alternatives.filter((other) => other !== taken)],
  };
};

/** A plain week with nobody else, for months that are all alike. */
export const simpleWeeks = (
  month: string,
  names: readonly string[],
  marks: WeekStory['marks'] = {},
): WeekStory[] =>
  weeksOfMonth(month).map((start, index) => ({
    start,
    name: names[index % names.length] ?? null,
    answer: 'yes',
    reason: 'Last on duty 10 weeks ago, ideal is 10; 0.4 weeks owed.',
    others: [],
    marks,
  }));
