// Remote calls and cells read of what the sidebar does, in a record of 10,000 incidents; and the size of its page.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { findOp } from '../../local/runtime/host/services.js';
import type { IncidentsApi } from '../../src/incidents/use-cases/contract.js';
import { recordOf } from '../journeys/incidents/long-record.js';
import { printTable, requireAll } from './table.js';

const INCIDENTS = 10_000;
const BAR = 8;
const NEW = { title: 'New one', kind: 'Production bug in Wikidata', priority: 'High', task: 'T77' };
const PAGE = path.resolve(__dirname, '../../build/incidents/Sidebar.html');
const PAGE_BAR = 128_000;

/** Counts every cell that a script is given. */
const countCells = (): { cells: number } => {
  const read = findOp('Range.values');
  if (read === undefined) throw new Error('Cells are read by another operation now.');
  const counter = { cells: 0 };
  const { run } = read;
  read.run = (...given) => {
    const values = run(...given);
    counter.cells += (JSON.parse(values as string) as unknown[][]).reduce((sum, row) => sum + row.length, 0);
    return values;
  };
  return counter;
};

/** Prints the counts and throws if one is above its bar. */
export const benchRecordCalls = (): void => {
  const record = recordOf(INCIDENTS);
  const counter = countCells();
  const key = { id: `I-2026-${String(INCIDENTS - 1)}`, row: INCIDENTS };
  const measure = (what: string, name: keyof IncidentsApi, request?: unknown) => {
    counter.cells = 0;
    const { error, calls } = record.run(name, request);
    if (error !== undefined) throw new Error(`${what}: ${error.message}`);
    return { what, remote: calls.remote ?? NaN, cells: counter.cells };
  };
  const { hint } = record.ok('openDesk');
  const act = (what: string, action: unknown) => measure(what, 'actOnIncident', { ...key, hint, action });
  const resolve = { do: 'resolve', postMortem: { isNeeded: true, owner: 'Ada', due: '2026-12-17' } };
  const rows = [
    measure('open the sidebar', 'openDesk'),
    measure('open an incident', 'openIncident', { ...key, hint }),
    measure('log an incident', 'logIncident', { ...NEW, manager: 'Ada', hint }),
    act('tick a step', { do: 'step', step: 'comment', state: 'done' }),
    act('post an update', { do: 'update', text: 'Cause found', nextUpdateDue: 'in 45 min' }),
    act('change its priority', { do: 'fields', values: { priority: 'Low' } }),
    act('resolve', resolve),
  ];
  printTable(
    `The sidebar with ${String(INCIDENTS)} incidents`,
    ['what', 'remote calls', 'at most', 'cells read'],
    rows.map(({ what, remote, cells }) => [what, String(remote), String(BAR), String(cells)]),
  );
  const bytes = statSync(PAGE).size;
  const zipped = gzipSync(readFileSync(PAGE)).length;
  printTable(
    'The page of the sidebar',
    ['what', 'bytes', 'at most'],
    [
      ['readable, as pushed', String(bytes), String(PAGE_BAR)],
      ['compressed, as it is sent', String(zipped), ''],
    ],
  );
  requireAll([
    ...rows.filter(({ remote }) => !(remote <= BAR)).map(({ what }) => what),
    ...(bytes <= PAGE_BAR ? [] : ['page of the sidebar']),
  ]);
};
