// Automation switched on, refused to a second person, taken over, switched off; and what an hour costs where nothing is due.
import type { UiRecord } from '../../../local/runtime/host/context.js';
import { newSheet } from '../../../local/runtime/world/spreadsheet.js';
import { CALENDAR, Desk, EM, mailOf, standardTabs } from '../desk.js';

const OTHER = 'other@example.org';
const INCIDENT_TITLES = [
  'ID',
  'Title',
  'Status',
  'Priority',
  'Task',
  'Incident manager',
  'Reported at',
  'Next update due',
  'Resolved at',
  'Post-mortem',
];

const withManagers = (...addresses: string[]): Desk => {
  const tabs = standardTabs();
  const settings = (tabs.Settings ?? []).map((row) =>
    row[0] === 'Engineering managers' ? [row[0], addresses.join(', '), ''] : row,
  );
  const desk = new Desk({ ...tabs, Settings: settings });
  desk.world.calendars[CALENDAR]?.writers.push(OTHER);
  return desk;
};
const setManagers = (desk: Desk, ...addresses: string[]): void => {
  const sheet = desk.world.spreadsheets.rota?.sheets.find(({ name }) => name === 'Settings');
  const row = sheet?.rows.find(([setting]) => setting === 'Engineering managers');
  if (row === undefined) throw new Error('no setting');
  row[1] = addresses.join(', ');
};
const shown = (ui: readonly UiRecord[]): string[] =>
  ui.map((record) => ('prompt' in record ? String(record.prompt) : record.kind));
const toggle = (desk: Desk, user: string, answer = 'YES'): string[] => {
  const { ui, error } = desk.run('rota', 'toggleAutomation', undefined, {
    kind: 'menu',
    user,
    answers: [answer],
  });
  expect(error).toBeUndefined();
  return shown(ui);
};
const hour = (desk: Desk, user = EM) => {
  const run = desk.run('rota', 'everyHour', undefined, { kind: 'trigger', user });
  expect(run.error).toBeUndefined();
  return run.calls;
};
const triggers = (desk: Desk): string[] =>
  (desk.world.projects.rota?.triggers ?? []).map(({ creator, handler }) => `${handler} of ${creator}`);
const noted = (desk: Desk): unknown[] =>
  desk
    .sheet('Journal')
    .filter(([, , , key]) => key === 'automation')
    .map(([, who, what, , before, after]) => [who, what, before, after]);

it('makes one hourly trigger, tells another person whose it is, and goes off again', () => {
  const desk = withManagers(EM, OTHER);
  expect(toggle(desk, EM, 'NO')).toEqual([expect.stringMatching(/^Automation is off\. Switch it on\?/)]);
  expect(triggers(desk)).toEqual([]);
  expect(toggle(desk, EM)[1]).toMatch(/^Automation is on\./);
  expect(triggers(desk)).toEqual([`everyHour of ${EM}`]);
  expect(toggle(desk, OTHER, 'OK')).toEqual([
    `Automation is on. It belongs to ${EM}, who switched it on at 2026-11-25 10:00; only they can switch it off, and a second one would do everything twice.`,
  ]);
  expect(toggle(desk, EM)).toEqual([
    'Automation is on; you switched it on at 2026-11-25 10:00. Switch it off?',
    'Automation is off. Nothing happens by itself any more.',
  ]);
  expect(triggers(desk)).toEqual([]);
  expect(noted(desk)).toEqual([
    [EM, 'Automation switched on', '', EM],
    [EM, 'Automation switched off', EM, ''],
  ]);
});

it('says how automation is taken over from somebody who left where nobody is named as Engineering Manager', () => {
  const desk = withManagers();
  toggle(desk, EM);
  expect(toggle(desk, OTHER, 'OK')[0]).toMatch(
    /If they have left, name the Engineering Managers in the tab Settings, row "Engineering managers"; any of them can take it over then\.$/,
  );
  setManagers(desk, OTHER);
  expect(toggle(desk, OTHER)[1]).toMatch(/^Automation is on\./);
});

it('makes the trigger again where it is gone, and still only one', () => {
  const desk = withManagers(EM);
  toggle(desk, EM);
  const state = desk.world.projects.rota;
  if (state === undefined) throw new Error('no project');
  state.triggers = [];
  expect(toggle(desk, EM)[0]).toContain('its hourly trigger is gone');
  expect(triggers(desk)).toEqual([`everyHour of ${EM}`]);
});

it('is taken over from an owner who left, whose trigger then removes itself', () => {
  const desk = withManagers(EM, OTHER);
  toggle(desk, EM);
  setManagers(desk, OTHER);
  expect(toggle(desk, mailOf('Ada'), 'OK')[0]).toContain('Only Engineering Managers may switch it on');
  expect(toggle(desk, OTHER)[0]).toContain(`${EM}, who switched it on at 2026-11-25 10:00 and is no`);
  expect(triggers(desk)).toEqual([`everyHour of ${EM}`, `everyHour of ${OTHER}`]);
  const entries = desk.entries();
  hour(desk, EM);
  expect(triggers(desk)).toEqual([`everyHour of ${OTHER}`]);
  expect(desk.entries()).toEqual(entries);
  hour(desk, OTHER);
  expect(desk.entries()).not.toEqual(entries);
});

it('needs six remote calls an hour where nothing is due, one more for its three looks into the record', () => {
  const desk = withManagers(EM);
  const record = desk.world.spreadsheets.incidents;
  const settings = desk.world.spreadsheets.rota?.sheets.find(({ name }) => name === 'Settings');
  if (record === undefined || settings === undefined) throw new Error('no sheets');
  record.sheets = [{ ...newSheet(0, 'Incidents'), rows: [[...INCIDENT_TITLES]] }];
  settings.rows.push(['Record sheet', 'https://docs.google.com/spreadsheets/d/incidents/edit#gid=0', '']);
  toggle(desk, EM);
  const remote = ['09:05', '10:05', '10:35', '11:05', '13:05'].map((time) => {
    desk.world.now = new Date(`2026-11-25T${time}:00+01:00`).toISOString();
    return hour(desk).remote ?? 99;
  });
  expect(Math.max(...remote.slice(2, 4))).toBeLessThanOrEqual(6);
  expect(remote[4]).toBeLessThanOrEqual(7);
});

it('checks now and says for each job what it did', () => {
  const desk = withManagers(EM);
  const run = () => shown(desk.run('rota', 'checkNow', undefined, { kind: 'menu' }).ui)[0]?.split('\n');
  expect(run()).toContain('Calendar as in the rota tab: compared with the rota tab.');
  expect(run()).toContain('Calendar as in the rota tab: nothing to do.');
});
