// Twenty people log at the same moment: their runs really overlap, and nothing of anybody is lost.
import { RECORD_TITLES } from '../../incidents/record-titles.js';
import path from 'node:path';
import { newSheet } from '../../../local/runtime/world/spreadsheet.js';
import { smallWorkbench } from '../../local/workbench/small-workbench.js';

const PROJECT = {
  name: 'incidents',
  configFile: path.resolve(__dirname, '../../../.clasp.incidents.json'),
  title: 'Record',
};

it('gives twenty rows, twenty ids and twenty lines in the timeline', async () => {
  const { workbench, end } = await smallWorkbench({ projects: [PROJECT] });
  try {
    workbench.world.now = '2026-11-23T08:30:00.000Z';
    const [spreadsheet] = Object.values(workbench.world.spreadsheets);
    if (spreadsheet === undefined) throw new Error('no spreadsheet');
    const record = { ...newSheet(0, 'Incidents'), rows: [[...RECORD_TITLES]] };
    spreadsheet.sheets = [record];
    const files = workbench.projects.filesOf('incidents');
    const numbers = Array.from({ length: 20 }, (_, index) => index + 1);
    const runs = await Promise.all(
      numbers.map((number) =>
        workbench.engine.run({
          project: 'incidents',
          files,
          function: 'logIncident',
          args: [
            {
              title: `Fault ${String(number)}`,
              kind: 'Production bug in Wikidata',
              priority: 'High',
              reportedBy: 'Ada',
              manager: 'Ada',
            },
          ],
          kind: 'rpc',
          user: `person${String(number)}@example.org`,
        }),
      ),
    );
    expect(runs.map(({ answer }) => answer.error)).toEqual(numbers.map(() => undefined));
    const ids = runs.map(({ answer }) => (answer.result as { id: string }).id);
    const wanted = numbers.map((number) => `I-2026-${String(number).padStart(3, '0')}`);
    expect([...ids].sort()).toEqual(wanted);
    const cell = (stored: unknown): unknown =>
      typeof stored === 'object' ? (stored as { value?: unknown } | null)?.value : stored;
    const rows = (spreadsheet.sheets[0]?.rows ?? []).slice(1).map((row) => row.slice(0, 2).map(cell));
    expect(rows.map(([id]) => id)).toEqual(wanted);
    expect(rows.map(([, title]) => title).sort()).toEqual(
      numbers.map((number) => `Fault ${String(number)}`).sort(),
    );
    const told = (spreadsheet.sheets.find(({ name }) => name === 'Timeline')?.rows ?? [])
      .slice(1)
      .filter((row) => cell(row[1]) !== undefined);
    expect(told.map((row) => cell(row[1])).sort()).toEqual(wanted);
    expect(new Set(told.map((row) => cell(row[2]))).size).toBe(20);
  } finally {
    await end();
  }
});
