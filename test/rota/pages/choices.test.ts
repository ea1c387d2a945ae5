// What follows from the EM's choices: who would be back, what is sent, what publishing would do.
import { freeWeekOf, weeksToSend } from '../../../src/rota/pages/generate/choices.js';
import { effectOf, effectSentence, publishLabel } from '../../../src/rota/pages/generate/effect.js';
import type { Alternative } from '../../../src/rota/domain/planning.js';
import type { PreviewWeek, RotaPreview } from '../../../src/rota/use-cases/contract.js';
import { DECEMBER, emailOf, previewOf, simpleWeeks, weekOf } from './previews.js';

const MONTH = '2026-12';
const plain = previewOf({ month: MONTH });
const oskar = emailOf('Oskar');

const other = (name: string, part: Partial<Alternative> = {}): Alternative => ({
  name,
  email: emailOf(name),
  answer: 'yes',
  extraCost: 0.1,
  extraGaps: 0,
  extraTooClose: 0,
  words: '',
  ...part,
});
const week = (part: Partial<PreviewWeek>): PreviewWeek => ({
  ...weekOf({ start: '2026-12-21', name: 'Oskar', answer: 'yes', reason: '', others: [] }),
  ...part,
});

describe('freeWeekOf', () => {
  it('is the best alternative where it is cheaper than the choice', () => {
    const chosen = week({ alternatives: [other('Jonte', { extraCost: -0.22 }), other('Lumi')] });
    expect(freeWeekOf(chosen, null)).toEqual({ name: 'Jonte', email: emailOf('Jonte'), cost: 0.22 });
  });

  it('is the chosen person where nobody is better', () => {
    expect(freeWeekOf(week({ alternatives: [other('Jonte')] }), null)).toMatchObject({
      name: 'Oskar',
      cost: 0,
    });
  });

  it('counts open weeks before cost, and then tells no figure', () => {
    const chosen = week({ alternatives: [other('Jonte', { extraGaps: -1, extraCost: 3 })] });
    expect(freeWeekOf(chosen, null)).toEqual({ name: 'Jonte', email: emailOf('Jonte'), cost: null });
  });

  it('is nobody where the chosen person said no and so did all others', () => {
    const chosen = week({ answer: 'no', alternatives: [other('Jonte', { answer: 'no', extraCost: -1 })] });
    expect(freeWeekOf(chosen, null)).toEqual({ name: null, email: null, cost: null });
  });

  it('is whom the sheet has pinned or published, even where planning knows better', () => {
    const before: RotaPreview = {
      ...plain,
      weeks: [week({ name: 'Wren', email: emailOf('Wren'), published: true })],
    };
    const chosen = week({
      alternatives: [other('Jonte', { extraCost: -0.5 }), other('Wren', { extraCost: -0.1 })],
    });
    expect(freeWeekOf(chosen, before)).toEqual({ name: 'Wren', email: emailOf('Wren'), cost: 0.1 });
  });
});

describe('weeksToSend', () => {
  it('names every week ahead, open ones as null', () => {
    expect(weeksToSend(plain, plain, {}).map(({ email }) => email)).toEqual([
      emailOf('Mirela'),
      emailOf('Tobin'),
      emailOf('Jonte'),
      null,
    ]);
  });

  it('leaves out weeks that have begun, and published ones that stay', () => {
    const [first, second, ...others] = simpleWeeks(MONTH, ['Mirela', 'Tobin', 'Jonte', 'Salma']);
    if (first === undefined || second === undefined) throw new Error('no weeks');
    const picture = previewOf({ month: MONTH }, [
      { ...first, marks: { past: true, published: true } },
      { ...second, marks: { published: true } },
      ...others,
    ]);
    expect(weeksToSend(picture, picture, {}).map(({ start }) => start)).toEqual(['2026-12-21', '2026-12-28']);
  });
});

describe('the effect of publishing', () => {
  const sentence = (picture: RotaPreview, before = plain, choices = {}): [string, string] => {
    const effect = effectOf(picture, before, choices);
    return [effectSentence(effect), publishLabel(effect)];
  };
  const published = (): RotaPreview =>
    previewOf(
      { month: MONTH },
      simpleWeeks(MONTH, ['Mirela', 'Tobin', 'Jonte', 'Salma'], { published: true }).map((story) => ({
        ...story,
        others: [['Oskar', 'yes', '', 0.1]],
      })),
    );

  it('counts rows, entries and people, and names what stays open', () => {
    expect(sentence(plain)).toEqual([
      'Publishing writes 3 rows and 3 calendar entries and mails 10 people. Mon 28 Dec stays open.',
      'Publish 3 of 4 weeks…',
    ]);
  });

  it('says nothing of open weeks where there are none', () => {
    const choices = { '2026-12-28': emailOf('Salma') };
    const picture = previewOf({ month: MONTH, fixed: [{ start: '2026-12-28', email: emailOf('Salma') }] });
    expect(sentence(picture, plain, choices)).toEqual([
      'Publishing writes 4 rows and 4 calendar entries and mails 10 people.',
      'Publish…',
    ]);
    expect(effectOf(picture, plain, choices).againstNo.map(({ name }) => name)).toEqual(['Salma']);
  });

  it('mails nobody where the list has no recipients', () => {
    expect(sentence({ ...plain, recipients: 0 })[0]).toContain('and mails nobody.');
  });

  it('writes only what moves of a published month', () => {
    const before = published();
    const picture: RotaPreview = {
      ...before,
      weeks: before.weeks.map((each) =>
        each.start === '2026-12-14' ? { ...each, name: 'Oskar', email: oskar, published: false } : each,
      ),
    };
    expect(sentence(picture, before, { '2026-12-14': oskar })).toEqual([
      'Publishing writes 1 row and 1 calendar entry and mails those who have not been told yet.',
      'Publish 1 week…',
    ]);
  });

  it('removes the entry of a published week that is left open', () => {
    const before = published();
    const picture: RotaPreview = {
      ...before,
      weeks: before.weeks.map((each) =>
        each.start === '2026-12-14' ? { ...each, name: null, email: null, published: false } : each,
      ),
    };
    expect(sentence(picture, before, { '2026-12-14': null })[0]).toBe(
      'Publishing writes 1 row and removes 1 calendar entry and mails those who have not been told yet.',
    );
  });

  it.each([
    [
      'published',
      {},
      'Every week is published. Publishing again writes only what is missing.',
      'Publish again…',
    ],
    ['past', { past: true }, 'All weeks of this month have begun: nothing can be changed here.', 'Publish…'],
  ])('is none where every week is %s', (_name, part, text, label) => {
    const before = published();
    const picture = { ...before, weeks: before.weeks.map((each) => ({ ...each, ...part })) };
    expect(sentence(picture, picture)).toEqual([text, label]);
  });

  it('is none where nobody is in any week', () => {
    const picture = previewOf(
      { month: MONTH },
      DECEMBER.map((story) => ({ ...story, name: null })),
    );
    expect(sentence(picture, picture)).toEqual([
      'There is nothing to publish. Mon 7 Dec, Mon 14 Dec, Mon 21 Dec and Mon 28 Dec stay open.',
      'Publish…',
    ]);
  });
});
