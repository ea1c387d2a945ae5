// Remote calls and cells read of what the sidebar does, in a record of 10,000 incidents; and the size of its page.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Desk, IncidentsApi, IncidentView } from '../../src/incidents/use-cases/contract.js';
import { cellsNeeded, countCells } from '../journeys/incidents/cells-needed.js';
import { recordOf } from '../journeys/incidents/long-record.js';
import { printTable, requireAll } from './table.js';

const INCIDENTS = 10_000;
const BAR = 8;
const NEW = { title: 'New one', kind: 'Production bug in Wikidata', priority: 'High', task: 'T77' };
const PAGE = path.resolve(__dirname, '../../build/incidents/Sidebar.html');
const PAGE_BAR = 115 * 1024;

/** Prints the counts and throws if one is above its bar. */
export const benchRecordCalls = (): void => {
  const record = recordOf(INCIDENTS);
  const counter = countCells();
  const key = { id: `I-2026-${String(INCIDENTS - 1)}`, row: INCIDENTS };
  const needed = cellsNeeded(INCIDENTS);
  const measure = (what: string, most: number, name: keyof IncidentsApi, request?: unknown) => {
    counter.cells = 0;
    const { error, calls, result } = record.run(name, request);
    if (error !== undefined) throw new Error(`${what}: ${error.message}`);
    return { what, remote: calls.remote ?? NaN, cells: counter.cells, most, result };
  };
  const opened = measure('open the sidebar', needed.open, 'openDesk');
  const { hint } = opened.result as Desk;
  const incident = measure('open an incident', needed.incident, 'openIncident', { ...key, hint });
  const { me } = incident.result as IncidentView;
  const act = (what: string, action: unknown, most = needed.act) =>
    measure(what, most, 'actOnIncident', { ...key, hint, me, action });
  const resolve = { do: 'resolve', postMortem: { isNeeded: true, owner: 'Ada', due: '2026-12-17' } };
  const rows = [
    opened,
    incident,
    measure('log an incident', needed.log, 'logIncident', { ...NEW, manager: 'Ada', hint }),
    act('tick a step', { do: 'step', step: 'comment', state: 'done' }),
    act('post an update', { do: 'update', text: 'Cause found', nextUpdateDue: 'in 45 min' }),
    act('change its priority', { do: 'fields', values: { priority: 'Low' } }),
    act('take it', { do: 'status', status: 'in progress' }, needed.take),
    act('resolve', resolve),
  ];
  printTable(
    `The sidebar with ${String(INCIDENTS)} incidents`,
    ['what', 'remote calls', 'at most', 'cells read', 'cells needed'],
    rows.map(({ what, remote, cells, most }) => [
      what,
      String(remote),
      String(BAR),
      String(cells),
      String(most),
    ]),
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
    ...rows.filter(({ cells, most }) => !(cells <= most)).map(({ what }) => `${what}, cells read`),
    ...(bytes <= PAGE_BAR ? [] : ['page of the sidebar']),
  ]);
};
