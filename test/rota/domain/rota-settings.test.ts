// Settings with defaults, and the sentence for each value that cannot be used.
import { readSettings, SETTING_SPECS } from '../../../src/rota/domain/rota-settings.js';

const rows = (values: Record<string, string>) =>
  Object.entries(values).map(([setting, value], index) => ({
    setting,
    value,
    place: `Settings!B${index + 2}`,
  }));

it('stands on its defaults alone', () => {
  const { settings, problems } = readSettings([]);
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({
    calendarId: '',
    emAddresses: [],
    timeZone: 'Europe/Berlin',
    rules: { regularityWeight: 1, balanceWeight: 0.05, ifNeedBeWeight: 0.05, minimumDistance: 2 },
  });
  expect(SETTING_SPECS.map(({ complaint, initial }) => (initial === '' ? null : complaint(initial)))).toEqual(
    SETTING_SPECS.map(() => null),
  );
});

it('reads names without case, lists with any separator, numbers with a comma', () => {
  const { settings, problems } = readSettings(
    rows({
      'duty calendar ID': 'c@group',
      'Engineering managers': 'A@x.org; b@x.org',
      'Weight of balance': '0,1',
      'Minimum distance': '3',
    }),
  );
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({
    calendarId: 'c@group',
    emAddresses: ['a@x.org', 'b@x.org'],
    rules: { balanceWeight: 0.1, minimumDistance: 3 },
  });
});

it.each([
  [{ 'Poll day': '20' }, 'Settings!B2: "Poll day" (20) must come before "Automation day" (20)'],
  [{ 'Automation day': '5' }, 'Settings: "Poll day" (8) must come before "Automation day" (5)'],
  [{ 'Poll deadline': '12' }, 'Settings!B2: "Poll deadline" (12 working days before day 20)'],
  [
    { 'Weight of regularity': '0', 'Weight of balance': '0,0', 'Weight of if need be': '0' },
    'Settings!B2: all three weights are 0',
  ],
])('says that %j contradicts itself or another', (values, sentence) => {
  expect(readSettings(rows(values)).problems).toEqual([expect.stringContaining(sentence)]);
});

it.each([
  { 'Poll day': '19', 'Poll deadline': '0' },
  { 'Poll deadline': '11' },
  { 'Weight of balance': '0' },
])('has nothing against %j', (values) => {
  expect(readSettings(rows(values)).problems).toEqual([]);
});

it.each([
  [
    'Minimum distance',
    '0',
    'Settings!B2: "Minimum distance" must be a number from 1 to 26, not "0"; 2 is used until it is mended.',
  ],
  ['Minimum distance', 'two', 'must be a number from 1 to 26, not "two"'],
  ['Weight of balance', '-1', 'must be a number from 0 to 100'],
  ['Record sheet', 'javascript:alert(1)', 'must be an address that starts with https://'],
  ['Engineering managers', 'Ada, Ben', 'must be mail addresses with commas between'],
  ['Time zone', 'Berlin time', 'must be a time zone such as Europe/Berlin'],
])('names the cell of a wrong %s', (setting, value, sentence) => {
  const { problems } = readSettings(rows({ [setting]: value }));
  expect(problems).toEqual([expect.stringContaining(sentence)]);
});
