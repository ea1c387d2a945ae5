// The functions in cells, called by the formulas of a sheet: read only, no scopes, ranges at once.
import { readBundle } from '../architecture/bundle.js';
import { date, Desk, standardTabs } from './desk.js';
import type { Row } from './desk.js';

const is = (formula: string) => ({ formula });

/** The standard rota of eleven weeks to Mon 30 Nov 2026, a draft and a split week after it, and a tab of questions. */
const ask = (...questions: Row[]): unknown[][] => {
  const standard = standardTabs();
  const later: Row[] = [
    [date('2026-12-07'), 'Ben', 'published', false],
    [date('2026-12-07'), 'Cem', 'published', false, date('2026-12-10')],
    [date('2026-12-14'), 'Dora', 'draft', false],
  ];
  const tabs = { ...standard, Rota: [...(standard.Rota ?? []), ...later], Ask: questions };
  const desk = new Desk(tabs);
  desk.ok('listMonths');
  return desk.sheet('Ask');
};

it('say who is on duty: on a day, today, through a range, in parts of a week', () => {
  const answers = ask(
    [date('2026-12-07'), is('=IM_ON_DUTY(A1)')],
    [date('2026-12-13'), is('=IM_ON_DUTY(A2)')],
    ['', is('=IM_ON_DUTY()')],
    ['', is('=IM_ON_DUTY("21.09.2026")')],
    ['', is('=IM_ON_DUTY("2026-12-15")')],
    ['', is('=IM_ON_DUTY(A1:A3)')],
    ['', ''],
  );
  expect(answers.map((row) => row[1])).toEqual(['Ben', 'Cem', 'Dora', 'Ada', '', 'Ben', 'Cem']);
});

it('say when somebody is next, however the name is written; a draft is nobody’s duty yet', () => {
  const answers = ask(
    [is('=IM_NEXT("Ben")')],
    [is('=IM_NEXT("cem@example.org")')],
    [is('=IM_NEXT("EMIL")')],
    [is('=IM_NEXT("Dora")')],
  );
  expect(answers.map((row) => row[0])).toEqual(['2026-12-07', '2026-12-10', '2026-11-30', '']);
});

it('say in one sentence what they cannot answer', () => {
  const standard = standardTabs();
  const desk = new Desk({
    ...standard,
    Ask: [[is('=IM_ON_DUTY("soon")'), is('=IM_NEXT("Nobody")'), is('=IM_NEXT()')]],
  });
  const errors = [
    desk.refusal('IM_ON_DUTY', 'soon'),
    desk.refusal('IM_NEXT', 'Nobody'),
    desk.refusal('IM_NEXT'),
  ];
  expect(errors).toEqual([
    'Error: "soon" is no date; write it as a date or as 2026-12-07.',
    'Error: Nobody listed is called “Nobody”.',
    'Error: IM_NEXT needs a name, such as =IM_NEXT("Ada").',
  ]);
  desk.ok('listMonths');
  expect(desk.sheet('Ask')[0]?.map(String)).toEqual(['#ERROR!', '#ERROR!', '#ERROR!']);
});

it('are offered by Google Sheets while one types: their stubs carry the mark', () => {
  const { code } = readBundle('rota');
  for (const name of ['IM_ON_DUTY', 'IM_NEXT'])
    expect(code).toMatch(new RegExp(`@customfunction[^/]*\\*/\\s*function ${name}\\(\\)`));
});
