// The settings of both sheets, copied in the set-up of the rota sheet and pasted in that of the record sheet.
import { readSharedText, sharedText } from '../../src/common/domain/shared-settings.js';
import type { SetupProposal } from '../../src/common/use-cases/setup-contract.js';
import { CALENDAR, Desk, standardTabs } from './desk.js';

const SETTINGS: Readonly<Record<string, string>> = {
  'Duty calendar id': CALENDAR,
  'Engineering managers': '=1+1@example.org',
  'Phabricator board': 'https://phabricator.example.org/board/7/',
};

it('one text carries them; the plan shows them, the last step writes them, once more changes nothing', () => {
  const desk = new Desk(standardTabs());
  desk.ok('applySetup', { create: true, settings: SETTINGS });
  const text = sharedText(desk.ok('proposeSetup').settings);
  expect(text).toContain(CALENDAR);
  const propose = (request?: unknown): SetupProposal =>
    desk.run('incidents', 'proposeSetup', request).result as SetupProposal;
  const values = (): Record<string, string> =>
    Object.fromEntries(propose().settings.map(({ key, value }) => [key, value]));
  const { settings, problems } = readSharedText(text, Object.keys(values()));
  expect(problems).toEqual([]);
  const pasted = Object.fromEntries(settings.map(({ key, value }) => [key, value]));
  const found = propose({ settings: pasted });
  expect(found.calendar).toMatchObject({ id: CALENDAR, name: 'Wikidata - Journey Model', problem: null });
  expect(found.plan.typed).toMatchObject({ 'Duty calendar id': CALENDAR });
  expect(values()['Duty calendar id']).toBe('');
  expect(desk.run('incidents', 'applySetup', { create: true, settings: pasted }).ok).toBe(true);
  expect(values()).toMatchObject({
    'Duty calendar id': CALENDAR,
    'Time zone': 'Europe/Berlin',
    'Engineering Managers': '=1+1@example.org',
    Board: 'https://phabricator.example.org/board/7/',
  });
  expect(propose({ settings: pasted }).plan.typed).toEqual({});
});
