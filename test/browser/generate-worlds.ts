// Made-up months for the pictures of "Generate rota": long names, thirty people, everything published.
import type { RotaPreview } from '../../src/rota/use-cases/contract.js';
import type { WeekStory } from '../rota/pages/previews.js';
import { DECEMBER, line, previewOf, simpleWeeks } from '../rota/pages/previews.js';

export const from = (
  stories: readonly WeekStory[],
  month = '2026-12',
  part: Partial<RotaPreview> = {},
): RotaPreview => ({
  ...previewOf({ month }, stories),
  ...part,
});

const withOther = (stories: readonly WeekStory[], name: string): WeekStory[] =>
  stories.map((story) => ({ ...story, others: [[name, 'yes', 'but back after only 7 weeks', 0.47]] }));

export const fiveWeeks = withOther(
  simpleWeeks('2026-08', ['Mirela', 'Tobin', 'Jonte', 'Salma', 'Oskar']),
  'Priya',
);

export const published = withOther(
  simpleWeeks('2026-12', ['Mirela', 'Tobin', 'Jonte', 'Salma'], { published: true }),
  'Oskar',
);

export const partlyPast = (): RotaPreview =>
  from(
    published.map((story, index) =>
      index === 0 ? { ...story, marks: { published: true, past: true } } : story,
    ),
    '2026-12',
    { unanswered: [], answered: 10 },
  );

const LONG = 'Bartholomäus Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh';

const longWeeks: WeekStory[] = DECEMBER.map((story, index) => ({
  ...story,
  name: index === 1 ? LONG : story.name,
  others: story.others.map(([name, ...rest], at) => [
    at === 0 ? `Maria-Magdalena Christodoulopoulou ${String(index)}` : name,
    ...rest,
  ]),
}));

export const longNames = (): RotaPreview =>
  from(longWeeks, '2026-12', {
    people: [line(LONG, 4, 5, 5.5), ...previewOf({ month: '2026-12' }).people],
    unanswered: [LONG, 'Maria-Magdalena Christodoulopoulou', 'Jonte', 'Wren', 'Kaveh', 'Tobin'],
    answered: 4,
  });

const MANY = Array.from({ length: 30 }, (_none, index) => `Person ${String(index + 1).padStart(2, '0')}`);

const manyWeeks: WeekStory[] = simpleWeeks('2026-08', MANY).map((story) => ({
  ...story,
  others: MANY.slice(5).map((name, index) => [
    name,
    index % 4 === 0 ? 'no' : index % 3 === 0 ? 'ifNeedBe' : 'yes',
    `but back after only ${String(25 - index)} weeks`,
    0.04 * (index + 1),
  ]),
}));

export const thirtyPeople = (): RotaPreview =>
  from(manyWeeks, '2026-08', {
    people: MANY.map((name, index) =>
      line(name, 1 + (index % 3), 1 + (index % 3) + (index % 7 === 0 ? 1 : 0), 1.7),
    ),
    candidates: 30,
    answered: 30,
    unanswered: [],
  });
