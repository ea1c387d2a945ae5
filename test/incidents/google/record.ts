// Runs a few lines against the record's adapters inside the local runtime.
import { RECORD_TITLES } from '../record-titles.js';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { runScript } from '../../local/run-script.js';
import { probeWorld } from '../../local/run-script.js';
import type { RunAnswer } from '../../../local/runtime/host/answer.js';
import { rowsAsJson } from '../../../local/runtime/host/services/spreadsheet/as-json.js';
import { newSheet } from '../../../local/runtime/world/spreadsheet.js';
import type { Sheet, StoredCell } from '../../../local/runtime/world/spreadsheet.js';
import type { World } from '../../../local/runtime/world/world.js';

export type Row = readonly StoredCell[];

const GOOGLE = path.resolve(__dirname, '../../../src/incidents/google');
let adapters: string | undefined;

const bundled = (): string => {
  adapters ??= buildSync({
    stdin: {
      resolveDir: GOOGLE,
      contents: `
        export { SheetIncidentStore } from './sheet-incident-store.ts';
        export { SheetPeople } from './sheet-people.ts';
        export { SheetSettingsStore } from './sheet-settings-store.ts';
        export { SheetTimelineStore } from './sheet-timeline-store.ts';
        export { UserDrafts } from './user-drafts.ts';
      `,
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Adapters',
    target: 'es2020',
    logLevel: 'silent',
  }).outputFiles[0]?.text;
  return adapters ?? '';
};

/** A world whose spreadsheet has these tabs. */
export const recordWorld = (tabs: Readonly<Record<string, readonly Row[]>>): World => {
  const world = probeWorld();
  const spreadsheet = world.spreadsheets['sheet-1'];
  if (spreadsheet === undefined) throw new Error('no spreadsheet');
  spreadsheet.sheets = Object.entries(tabs).map(([name, rows], index): Sheet => {
    const sheet = newSheet(index, name);
    sheet.rows = rows.map((row) => [...row]);
    sheet.maxRows = Math.max(1000, rows.length + 10);
    return sheet;
  });
  spreadsheet.nextId = spreadsheet.sheets.length;
  return world;
};

/** Runs the body of a function that sees `incidents`, `timeline`, `people`, `settings` and `drafts`. */
export const run = (world: World, body: string, ...args: unknown[]): RunAnswer =>
  runScript(
    world,
    `${bundled()}
    function main(...args) {
      const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
      const settings = new Adapters.SheetSettingsStore(spreadsheet);
      const timeline = new Adapters.SheetTimelineStore(spreadsheet);
      const people = new Adapters.SheetPeople(spreadsheet, settings);
      const drafts = new Adapters.UserDrafts();
      const incidents = new Adapters.SheetIncidentStore(spreadsheet, settings, () => timeline.ids(), () => '2026');
      ${body}
    }`,
    { args },
  );

/** The result of a run that must succeed. */
export const ok = (world: World, body: string, ...args: unknown[]): unknown => {
  const answer = run(world, body, ...args);
  if (!answer.ok) throw new Error(answer.error?.message);
  return answer.result;
};

export const rowsOf = (world: World, tab: string): unknown[][] => {
  const spreadsheet = world.spreadsheets['sheet-1'];
  if (spreadsheet === undefined) throw new Error('no spreadsheet');
  return rowsAsJson(spreadsheet, tab);
};

const serial = (text: string): number =>
  Date.parse(`${text.replace(' ', 'T')}${text.length > 10 ? ':00' : 'T00:00:00'}Z`) / 86_400_000 + 25_569;

/** A real date, or date-time. */
export const dated = (text: string, numberFormat = 'yyyy-mm-dd hh:mm'): StoredCell => ({
  value: serial(text),
  numberFormat,
});

/** A long record: all resolved but the rows (counted from 1 below the titles) that are named. */
export const longRecord = (count: number, open: readonly number[]): Row[] => [
  RECORD_TITLES,
  ...Array.from({ length: count }, (_, index): Row => {
    const number = index + 1;
    return [
      `I-2025-${String(number).padStart(5, '0')}`,
      `Incident ${String(number)}`,
      open.includes(number) ? 'in progress' : 'resolved',
      'High',
      'Production bug in Wikidata',
      `T${String(300_000 + number)}`,
      null,
      dated('2025-03-04 10:20'),
      'Ada',
      ...Array.from({ length: 9 }, () => null),
      'n',
    ];
  }),
];
