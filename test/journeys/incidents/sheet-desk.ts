// A desk for stories in the record sheet: the built incidents project on a sheet of any shape.

import { finishRuns } from '../../../local/runtime/host/runs.js';
import { pasteTexts } from '../../../local/runtime/host/services/spreadsheet/person.js';
import { editCell, editRuns, spreadsheetOf } from '../../../local/runtime/host/triggers/edit.js';
import type { Fired } from '../../../local/runtime/host/triggers/edit.js';
import { loadProject } from '../../../local/runtime/project.js';
import { newSheet } from '../../../local/runtime/world/spreadsheet.js';
import type { Sheet } from '../../../local/runtime/world/spreadsheet.js';
import type { IncidentsApi } from '../../../src/incidents/use-cases/contract.js';
import { CALENDAR, Desk } from '../desk.js';
import type { Row, RunOptions, Tabs } from '../desk.js';

export const IM = 'ada@example.org';
const FILES = loadProject('.clasp.incidents.json');

type Result<Name extends keyof IncidentsApi> = ReturnType<IncidentsApi[Name]>;

export const TIMELINE: Row = ['When', 'Incident', 'Who', 'What', 'Details', 'Known values'];

export class SheetDesk {
  readonly desk = new Desk({});

  constructor(tabs: Tabs) {
    const { spreadsheet } = this;
    spreadsheet.editors = [IM];
    spreadsheet.sheets = Object.entries({
      Settings: [
        ['Setting', 'Value', 'What it does'],
        ['Duty calendar id', CALENDAR, ''],
      ],
      ...tabs,
    }).map(([name, rows], index) => ({ ...newSheet(index, name), rows: rows.map((row) => [...row]) }));
    spreadsheet.nextId = spreadsheet.sheets.length;
  }

  get spreadsheet() {
    const found = this.desk.world.spreadsheets.incidents;
    if (found === undefined) throw new Error('no record sheet');
    return found;
  }

  tab(name: string): Sheet {
    const found = this.spreadsheet.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`no tab ${name}`);
    return found;
  }

  rows(tab: string): unknown[][] {
    return this.desk.sheet(tab, 'incidents');
  }

  run(name: keyof IncidentsApi, argument?: unknown, options: RunOptions = {}) {
    return this.desk.run('incidents', name, argument, { user: IM, ...options });
  }

  /** The result, or a failed test that shows the error. */
  ok<Name extends keyof IncidentsApi>(
    name: Name,
    argument?: unknown,
    options: RunOptions = {},
  ): Result<Name> {
    const answer = this.run(name, argument, options);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}\n${answer.log.join('\n')}`);
    return answer.result as Result<Name>;
  }

  /** A person types into a cell. */
  type(tab: string, a1: string, text: string): Fired {
    return editCell(this.desk.world, { project: 'incidents', tab, a1, text, user: IM }, () => FILES);
  }

  /** A person pastes, clears or drags: several cells at once, of which Google tells no values. @param user '' = not told */
  paste(tab: string, row: number, column: number, texts: readonly Row[], user = IM): Fired {
    const { world } = this.desk;
    const at = { id: spreadsheetOf(world, 'incidents'), sheet: this.tab(tab).id, row, column };
    const rows = texts.map((cells) => cells.map((cell) => (typeof cell === 'string' ? cell : '')));
    const typed = pasteTexts(world, at, rows, IM);
    return finishRuns(
      world,
      editRuns(world, { project: 'incidents', typed, user }, () => FILES),
    );
  }

  /** What the timeline says, without times. */
  told(): unknown[][] {
    return this.rows('Timeline')
      .slice(1)
      .map((row) => row.slice(1, 5));
  }
}
