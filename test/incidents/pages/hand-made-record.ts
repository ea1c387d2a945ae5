// A record sheet made by hand, in words longer than anybody needs, with the built incidents project behind it.
import type { IncidentsApi } from '../../../src/incidents/use-cases/contract.js';
import type { Answers } from '../../browser/fake-script.js';
import { CALENDAR, EM } from '../../journeys/desk.js';
import { SheetDesk } from '../../journeys/incidents/sheet-desk.js';

export { CALENDAR };
export const RECORD_TAB = 'Vorfallsdokumentation des Wikidata- und Wikibase-Teams seit 2014';
const LONG = 'Wikidatabearbeitungszusammenfassungsvorschau';

export const handMade = (): SheetDesk =>
  new SheetDesk({
    [RECORD_TAB]: [
      [`${RECORD_TAB} (bitte nur unten anfügen)`],
      [],
      [
        'Gemeldet am',
        'Titel',
        'Status',
        'Priorität',
        'Phabricator-Task',
        'Gemeldet von',
        'Bemerkungen der Entwicklungsabteilung, die niemand sonst versteht',
      ],
      [
        '7.12.2026',
        `${LONG} bricht die Seite um ${LONG}`,
        'offen',
        'High',
        'T389012',
        'Annika-Theodora',
        LONG,
      ],
      ['irgendwann', 'Labels fehlen', 'gelöst', 'Low', 'T389013', 'Kaveh', ''],
    ],
    'Menschen & Rollen': [
      ['Name', 'E-mail', 'Rolle'],
      ['Annika-Theodora von Hohenstein-Wolkenburg', 'annika-theodora@example.org', 'EM'],
    ],
    Settings: [['Setting', 'Value', 'What it does']],
  });

/** What the page gets from this sheet. */
export const setupOf = (record: SheetDesk): Answers<IncidentsApi> => ({
  proposeSetup: (request) => record.ok('proposeSetup', request, { user: EM }),
  applySetup: (request) => record.ok('applySetup', request, { user: EM }),
});
