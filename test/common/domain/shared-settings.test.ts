// The settings of both sheets as one text: what it says, what is read from it, what is said of lines that cannot be used.
import { readSharedText, SHARED_SETTINGS, sharedText } from '../../../src/common/domain/shared-settings.js';
import { SETTING_SPECS as RECORD } from '../../../src/incidents/domain/incident-settings.js';
import { SETTING_SPECS as ROTA } from '../../../src/rota/domain/rota-settings.js';

const namesOf = (specs: readonly { setting: string }[]): string[] => specs.map(({ setting }) => setting);
const lower = (names: readonly string[]): string[] => names.map((name) => name.toLowerCase());
const KEYS = namesOf(RECORD);

it('names settings that both sheets have, and every one they call the same', () => {
  const [rota, record] = [lower(namesOf(ROTA)), lower(namesOf(RECORD))];
  for (const names of SHARED_SETTINGS) {
    expect(lower(names).filter((name) => rota.includes(name))).toHaveLength(1);
    expect(lower(names).filter((name) => record.includes(name))).toHaveLength(1);
  }
  const all = SHARED_SETTINGS.flatMap(lower);
  expect(rota.filter((name) => record.includes(name) && !all.includes(name))).toEqual([]);
  expect(all.filter((name) => /token|webhook|secret|key/.test(name))).toEqual([]);
});

it('goes from one sheet to the other and back under each sheet’s own names', () => {
  const values: Record<string, string> = {
    'Duty calendar id': 'c@example.org',
    'Time zone': 'Europe/Berlin',
    'Engineering managers': 'a@example.org, b@example.org',
    Phabricator: 'https://phabricator.example.org',
    'Phabricator board': '=HYPERLINK("x")',
    'Unbreak Now! query': 'https://phabricator.example.org/query:1/',
  };
  const rows = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([key, value]) => ({ key, value, problem: null }));
  const there = readSharedText(sharedText(rows(values)), KEYS);
  expect(there.problems).toEqual([]);
  expect(there.settings.map(({ key }) => key)).toEqual([
    'Duty calendar id', 'Time zone', 'Engineering Managers', 'Phabricator', 'Board', 'Urgent tasks',
  ]); // prettier-ignore
  const back = readSharedText(
    sharedText(there.settings.map((one) => ({ ...one, problem: null }))),
    namesOf(ROTA),
  );
  expect(Object.fromEntries(back.settings.map(({ key, value }) => [key, value]))).toEqual(values);
});

it('leaves out what is empty, cannot be used, or is one sheet’s own', () => {
  const setting = (key: string, value: string, problem: string | null = null) => ({ key, value, problem });
  expect(
    sharedText([
      setting('Time zone', 'Mars', 'Must be a time zone.'),
      setting('Duty calendar id', ''),
      setting('Emergency list', 'x@example.org'),
      setting('Board', 'https://a.example.org/\n1'),
    ]),
  ).toBe('Incident Desk: settings of both sheets\nPhabricator board: https://a.example.org/ 1');
});

it.each([
  ['Time zone: UTC', [['Time zone', 'UTC']], []],
  ['\uFEFF\r\n  TIME ZONE :\tUTC ', [['Time zone', 'UTC']], []],
  ['Time zone\tUTC\tTime zone in which days begin.', [['Time zone', 'UTC']], []],
  ['Time zone: UTC\nTime zone: UTC', [['Time zone', 'UTC'], ['Time zone', 'UTC']], []],
  ['Time zone: UTC\nTime zone: Asia/Tokyo', [['Time zone', 'UTC']], ['Line 2: “Time zone” stands in line 1 already, with another value; that one counts.']],
  ['Time zone:', [], ['Line 1: “Time zone” has no value; it stays as it is.']],
  ['Hello', [], ['Line 1: “Hello” is no setting with a value, such as “Time zone: Europe/Berlin”.']],
  ['Emergency list: x@example.org', [], ['Line 1: “Emergency list” is no setting that both sheets have; it is left out.']],
  [`Time zone: ${'x'.repeat(2001)}`, [], ['Line 1: The value of “Time zone” is too long; it is left out.']],
  ['Incident Desk: settings of both sheets\n\n', [], ['The text is empty: copy it in the set-up of the other sheet, then paste it here.']],
] as const)('%j', (text, settings, problems) => {
  const read = readSharedText(text, KEYS);
  expect(read.settings.map(({ key, value }) => [key, value])).toEqual(settings);
  expect(read.problems.map(({ sentence }) => sentence)).toEqual(problems);
}); // prettier-ignore
