// Settings of the record sheet: defaults, what is refused, what an emptied cell means.
import { readSettings, SETTING_SPECS, spanMinutes } from '../../../src/incidents/domain/incident-settings.js';

const row = (setting: string, value: string) => ({ setting, value, place: 'Settings!B7' });

it('has a default that passes its own check, and a sentence of help', () => {
  for (const { initial, help, complaint, setting } of SETTING_SPECS) {
    expect([setting, initial === '' ? null : complaint(initial)]).toEqual([setting, null]);
    expect(help).toMatch(/\.$/);
  }
});

it('takes what the tab says, whatever the case of its names', () => {
  const { settings, problems } = readSettings([
    row('phabricator', 'https://phab.example/'),
    row('Team', 'a@example.org; b@example.org'),
    row('Update every (High)', '30 min'),
    row('Update every (Medium)', 'never'),
    row('Tab Incidents', 'Vorfälle'),
  ]);
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({
    phabricator: 'https://phab.example',
    team: ['a@example.org', 'b@example.org'],
    mapping: { 'Tab Incidents': 'Vorfälle' },
  });
  expect(settings.updateEvery).toMatchObject({ 'Unbreak Now!': 60, High: 30 });
  expect(settings.updateEvery).not.toHaveProperty('Medium');
});

it.each([
  ['Phabricator', 'javascript:alert(1)', 'an address that begins with https://'],
  ['Team', 'not a mail', 'e-mail addresses with commas between'],
  ['Team mail domain', '@wikimedia', 'a mail domain such as wikimedia.de'],
  ['Task form', 'forty-six', 'a whole number from 1 to 9999'],
  ['Update every (High)', '0 h', 'a time such as 30 min, 4 h or 1 day, or never'],
  ['Post-mortem due after (days)', '0', 'a whole number from 1 to 90'],
])('%s = %s is named with its cell, and the default is used', (setting, value, wanted) => {
  const { settings, problems } = readSettings([row(setting, value)]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^Settings!B7: /);
  expect(problems[0]).toContain(wanted);
  expect(settings).toEqual({ ...readSettings([]).settings, mapping: {} });
});

it('takes an emptied address as none, but never goes without what it needs', () => {
  const { settings } = readSettings([
    row('Board', ''),
    row('Phabricator', ''),
    row('Update every (High)', ''),
  ]);
  expect(settings).toMatchObject({ board: '', phabricator: 'https://phabricator.wikimedia.org' });
  expect(settings.updateEvery).toMatchObject({ High: 240 });
});

it.each([
  ['30 min', 30],
  ['4h', 240],
  ['1 day', 1440],
  ['7 days', 10_080],
  ['1 week', null],
  ['-1 h', null],
  ['', null],
])('%j is %s minutes', (text, minutes) => {
  expect(spanMinutes(text)).toBe(minutes);
});
