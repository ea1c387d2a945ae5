// The poll as a Google Form: what it asks, and what was sent, as a table; addresses of forms told apart.
import { editedForm, formKey, isFormAddress } from '../../../src/rota/domain/form-address.js';
import type { FormAnswers } from '../../../src/rota/domain/form-poll.js';
import { formQuestions, formTable } from '../../../src/rota/domain/form-poll.js';

const NEAR = '2026-11-23';
const form = (part: Partial<FormAnswers> = {}): FormAnswers => ({
  title: 'Weeks',
  address: 'https://docs.google.com/forms/d/e/abc/viewform',
  isOpen: true,
  weeks: ['Mon 7 Dec 2026', 'Mon 14 Dec 2026'],
  sent: [],
  ...part,
});
const sent = (name: string, ...cells: string[]): FormAnswers['sent'][number] => ({ name, cells });

it('asks for weeks that it reads back, in the words of the tab', () => {
  const { name, weeks } = formQuestions('2026-12', ['2026-12-28', '2027-01-04'], ['Ada', 'Ben']);
  expect([name.choices, weeks.rows, weeks.columns]).toEqual([
    ['Ada', 'Ben'],
    ['Mon 28 Dec 2026', 'Mon 4 Jan 2027'],
    ['yes', 'if need be', 'no'],
  ]);
  const answers = weeks.columns.map((column, index) => sent(`P${String(index)}`, column, ''));
  const { rows } = formTable(form({ weeks: weeks.rows, sent: answers }), NEAR);
  expect(rows.map(({ answers: byWeek }) => byWeek)).toEqual([
    { '2026-12-28': 'yes', '2027-01-04': 'none' },
    { '2026-12-28': 'ifNeedBe', '2027-01-04': 'none' },
    { '2026-12-28': 'no', '2027-01-04': 'none' },
  ]);
  expect(() => formQuestions('2026-12', ['2026-12-28'], [])).toThrow('nobody to ask');
});

it('takes what somebody sent last, whole', () => {
  const table = formTable(
    form({ sent: [sent('Ada', 'yes', 'no'), sent('Ben', 'no', 'no'), sent(' Ada ', '', 'if need be')] }),
    NEAR,
  );
  expect(table.rows).toEqual([
    { pollName: 'Ada', answers: { '2026-12-07': 'none', '2026-12-14': 'ifNeedBe' } },
    { pollName: 'Ben', answers: { '2026-12-07': 'no', '2026-12-14': 'no' } },
  ]);
  expect([table.problems, table.form]).toEqual([[], { address: form().address, isOpen: true }]);
});

it.each<[string, Partial<FormAnswers>, string[]]>([
  ['nobody has answered', {}, ['Nobody has answered this poll yet.']],
  [
    'somebody left out the name',
    { sent: [sent('', 'yes', 'yes'), sent('Ada', 'yes', 'yes')] },
    ['Somebody answered without a name; this is left out.'],
  ],
  [
    'somebody changed the columns',
    { sent: [sent('Ada', 'perhaps', 'yes')] },
    [
      '“perhaps” is no answer (Ada, Mon 7 Dec 2026); it counts as not answered. Answers are yes, if need be and no.',
    ],
  ],
  [
    'a row is no week any more',
    { weeks: ['Mon 7 Dec 2026', 'Comments'], sent: [sent('Ada', 'yes', 'no')] },
    [expect.stringMatching(/“Comments”.*The row is left out\.$/) as string],
  ],
])('says where %s', (_name, part, problems) => {
  expect(formTable(form(part), NEAR).problems).toEqual(problems);
});

it('refuses a form that asks for no weeks', () => {
  expect(() => formTable(form({ weeks: [] }), NEAR)).toThrow('The form “Weeks” asks for no weeks.');
  expect(() => formTable(form({ weeks: ['Tea', 'Cake'] }), NEAR)).toThrow(
    'No row of this poll is a week (“Tea”, “Cake”). Name the rows by their Mondays, such as 2026-12-07.',
  );
});

const ID = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789_-abcd';
it.each([
  [`https://docs.google.com/forms/d/${ID}/edit`, ID, null, true],
  [`https://docs.google.com/forms/u/1/d/${ID}/edit#responses`, ID, null, true],
  ['https://docs.google.com/forms/d/e/1FAIpQLSabc/viewform?usp=sf_link', null, '1FAIpQLSabc', true],
  ['http://127.0.0.1:8021/forms/d/e/1FAIpQLSabc/viewform', null, '1FAIpQLSabc', true],
  ['https://forms.gle/AbC123', null, null, true],
  ['https://dudle.inf.tu-dresden.de/forms/', null, null, false],
  [`https://docs.google.com/spreadsheets/d/${ID}/edit`, null, null, false],
  [`evil ${ID} /forms/d/${ID}/edit`, null, null, false],
])('tells what %s is', (address, id, key, isForm) => {
  expect([editedForm(address), formKey(address), isFormAddress(address)]).toEqual([id, key, isForm]);
});
