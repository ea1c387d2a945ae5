// SpreadsheetApp: the open spreadsheet, others by id, and what belongs to none.
import { ask } from '../bridge.js';
import { emulateService } from '../emulate.js';
import { wrongParameters } from '../parameters.js';
import { openUi, type Ui } from '../ui.js';
import { text } from './arguments.js';
import { makeFile, rangePlace, sheetPlace } from './places.js';
import './range.js';
import './sheet.js';
import './spreadsheet.js';
import { newDataValidation } from './validation.js';

/** The members of a Spreadsheet that SpreadsheetApp passes on to the open one. */
type OpenFile = Record<'getActiveSheet' | 'getActiveRange' | 'getCurrentCell', () => unknown>;

class SpreadsheetApp {
  getActive(): object | null {
    const id = ask('Spreadsheet.active') as string | null;
    return id === null ? null : makeFile(id);
  }
  getActiveSpreadsheet(): object | null {
    return this.getActive();
  }
  getActiveSheet(): unknown {
    return this.#open()?.getActiveSheet() ?? null;
  }
  setActiveSheet(...args: unknown[]): object {
    const place = sheetPlace(args[0]);
    if (place === undefined) throw wrongParameters('SpreadsheetApp.setActiveSheet', args);
    ask('Sheet.activate', place);
    return args[0] as object;
  }
  getActiveRange(): unknown {
    return this.#open()?.getActiveRange() ?? null;
  }
  setActiveRange(...args: unknown[]): object {
    const at = rangePlace(args[0]);
    if (at === undefined) throw wrongParameters('SpreadsheetApp.setActiveRange', args);
    ask('Sheet.setActiveRange', at);
    return args[0] as object;
  }
  getCurrentCell(): unknown {
    return this.#open()?.getCurrentCell() ?? null;
  }
  openById(id: unknown): object {
    const wanted = text(id, 'openById');
    return makeFile(ask('Spreadsheet.open', { id: wanted }) as string);
  }
  openByUrl(url: unknown): object {
    const id = /\/d\/([^/]+)/.exec(text(url, 'openByUrl'))?.[1] ?? '';
    return makeFile(ask('Spreadsheet.open', { id }) as string);
  }
  flush(): void {
    ask('SpreadsheetApp.flush');
  }
  getUi(): Ui {
    return openUi('SpreadsheetApp');
  }
  newDataValidation(): object {
    return newDataValidation();
  }

  #open(): OpenFile | null {
    return this.getActive() as OpenFile | null;
  }
}

emulateService('SpreadsheetApp', new SpreadsheetApp());
