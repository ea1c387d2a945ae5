// Charts over the cells of a tab.
import { readXlsx } from 'hucre';
import { writeXlsx } from '../../../local/runtime/formats/xlsx.js';
import { errorOf, probeWorld, resultOf, runScript } from '../run-script.js';

const SHEET = `const file = SpreadsheetApp.getActive(); const sheet = file.getSheets()[0];
  const chart = (title) => sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange('A3:A9')).addRange(sheet.getRange('C3:D9'))
    .setNumHeaders(1).setOption('title', title).setOption('isStacked', true).setPosition(12, 2, 5, 6).build();
  const seen = () => sheet.getCharts().map((one) => { const at = one.getContainerInfo();
    return [one.getOptions().get('title'), one.getRanges().map((range) => range.getA1Notation()).join(' '),
      [at.getAnchorRow(), at.getAnchorColumn(), at.getOffsetX(), at.getOffsetY()].join(' ')] });`;

it('is built, inserted, found again and removed', () => {
  const world = probeWorld();
  const source = `${SHEET} sheet.insertChart(chart('One')); sheet.insertChart(chart('Two')); const both = seen();
    sheet.removeChart(sheet.getCharts()[0]); return [both, seen(), sheet.getCharts()[0].getOptions().get('colors')]`;
  const two = ['Two', 'A3:A9 C3:D9', '12 2 5 6'];
  expect(resultOf(world, source)).toEqual([[['One', ...two.slice(1)], two], [two], null]);
  expect(world.spreadsheets['sheet-1']?.sheets[0]?.charts).toEqual([
    {
      id: expect.any(Number) as number,
      type: 'COLUMN',
      ranges: [
        { sheet: 0, row: 3, column: 1, rows: 7, columns: 1 },
        { sheet: 0, row: 3, column: 3, rows: 7, columns: 2 },
      ],
      options: { title: 'Two', isStacked: true },
      headers: 1,
      anchor: { row: 12, column: 2, offsetX: 5, offsetY: 6 },
    },
  ]);
});

it('moves with its cells, and its ranges grow with rows inside', () => {
  const source = `${SHEET} sheet.insertChart(chart('One')); sheet.insertRowsBefore(1, 2); sheet.insertRowBefore(8); sheet.deleteColumn(3);
    const moved = seen(); sheet.deleteRows(14, 3); return [moved, seen()]`;
  expect(resultOf(probeWorld(), source)).toEqual([
    [['One', 'A5:A12 C5:C12', '15 2 5 6']],
    [['One', 'A5:A12 C5:C12', '14 2 5 6']],
  ]);
});

it('goes along with a copy of its tab, and forgets ranges of a tab that went', () => {
  const source = `${SHEET} const other = file.insertSheet('Other'); sheet.insertChart(sheet.newChart().addRange(other.getRange('A1:B2')).build());
    sheet.insertChart(chart('Own')); const copy = sheet.copyTo(file); file.deleteSheet(other);
    return [seen().map(([, ranges]) => ranges), copy.getCharts()[1].getRanges()[0].getSheet().getName()]`;
  expect(resultOf(probeWorld(), source)).toEqual([['', 'A3:A9 C3:D9'], 'Copy of Sheet1']);
});

it('counts as remote calls, but for building', () => {
  const { calls } = runScript(probeWorld(), `${SHEET} sheet.insertChart(chart('One')); seen();`);
  expect([calls['Sheet.insertChart'], calls['Sheet.newChart'], calls.remote]).toEqual([1, 1, 2]);
});

it('refuses what does not fit, and names what is not emulated', () => {
  const protect = `${SHEET} const rule = sheet.protect(); rule.removeEditors(rule.getEditors())`;
  const world = probeWorld();
  resultOf(world, protect);
  expect(errorOf(world, `${SHEET} sheet.insertChart(chart('One'))`, { user: 'im@example.org' })).toContain(
    'protected cell or object',
  );
  const fails = (line: string): string => errorOf(probeWorld(), `${SHEET} ${line}`);
  expect(fails(`sheet.newChart().addRange('A1')`)).toContain('SpreadsheetApp.EmbeddedChartBuilder.addRange');
  expect(fails(`sheet.newChart().setChartType('BAR')`)).toContain('EmbeddedChartBuilder.setChartType');
  expect(fails(`sheet.insertChart(sheet.newChart())`)).toContain('SpreadsheetApp.Sheet.insertChart');
  expect(fails(`sheet.insertChart(sheet.newChart().setPosition(1, 99, 0, 0).build())`)).toContain('outside');
  expect(fails(`const one = chart('x'); sheet.removeChart(one)`)).toContain('not on this sheet');
  expect(fails(`sheet.newChart().asPieChart()`)).toBe('Error: Not emulated: EmbeddedChartBuilder.asPieChart');
  expect(fails(`sheet.insertChart(chart('x')); sheet.getCharts()[0].modify()`)).toBe(
    'Error: Not emulated: EmbeddedChart.modify',
  );
});

it('is in the .xlsx file with its figures', async () => {
  const world = probeWorld();
  resultOf(
    world,
    `${SHEET} sheet.getRange('C3:D3').setValues([['High', 'Low']]); sheet.insertChart(chart('One'));`,
  );
  const file = world.spreadsheets['sheet-1'];
  if (file === undefined) throw new Error('no file');
  const { sheets } = await readXlsx(await writeXlsx(file));
  expect(sheets[0]?.charts).toMatchObject([
    {
      title: 'One',
      kinds: ['bar'],
      series: [
        { name: 'High', valuesRef: 'Sheet1!C4:C9', categoriesRef: 'Sheet1!A4:A9' },
        { name: 'Low', valuesRef: 'Sheet1!D4:D9' },
      ],
      anchor: { from: { row: 11, col: 1 } },
    },
  ]);
});
