// Spreadsheet writes wait until somebody reads or flushes; a killed run loses those that still wait.
import { rowsAsJson } from '../../../local/runtime/host/services/spreadsheet/as-json.js';
import type { World } from '../../../local/runtime/world/world.js';
import { probeWorld, resultOf, runScript } from '../run-script.js';

const SHEET = `const s = SpreadsheetApp.getActive().getSheets()[0]; const put = (a1, v) => s.getRange(a1).setValue(v);`;

function cells(world: World): unknown[][] {
  const spreadsheet = world.spreadsheets['sheet-1'];
  return spreadsheet ? rowsAsJson(spreadsheet, 'Sheet1') : [];
}

describe('a write to a sheet', () => {
  it('is seen by the next read and kept at the end', () => {
    const world = probeWorld();
    expect(resultOf(world, `${SHEET} put('A1', 1); return s.getRange('A1').getValue()`)).toBe(1);
    expect(cells(world)).toEqual([[1]]);
  });

  it('is kept when the script fails later', () => {
    const world = probeWorld();
    expect(runScript(world, `${SHEET} put('A1', 1); throw new Error('later')`).ok).toBe(false);
    expect(cells(world)).toEqual([[1]]);
  });

  it('that is refused late fails the run', () => {
    const world = probeWorld();
    resultOf(world, `${SHEET} const p = s.protect(); p.removeEditors(p.getEditors());`);
    const answer = runScript(world, `${SHEET} put('A1', 1); return 'written'`, { user: 'im@example.org' });
    expect(answer.error?.message).toMatch(/^You are trying to edit a protected cell or object\./);
    expect(cells(world)).toEqual([]);
  });

  it.each([
    ['lost by a kill', ``, []],
    ['safe after a flush', `SpreadsheetApp.flush();`, [[1]]],
    ['safe after a read', `s.getRange('B1').getValue();`, [[1]]],
    [
      'safe after the lock was released',
      `const l = LockService.getScriptLock(); l.tryLock(0); l.releaseLock();`,
      [[1]],
    ],
  ])('is %s', (_case, between, expected) => {
    const world = probeWorld();
    const source = `${SHEET} put('A1', 1); ${between} Utilities.sleep(300000); Utilities.sleep(300000); return 'late'`;
    expect(runScript(world, source).error?.name).toBe('Killed');
    expect(cells(world)).toEqual(expected);
  });
});
