// The advanced service Sheets (v4): reading the values of a spreadsheet, as a thin question to the host.
import { ask, exception } from './bridge.js';
import { emulateAdvancedService, emulateClass } from './emulate.js';

class Values {
  get(...args: unknown[]): unknown {
    if (args.length < 2 || args.length > 4) {
      throw exception('Invalid number of arguments provided. Expected 2-4 only');
    }
    const [spreadsheetId, range, options, headers] = args;
    return ask('sheets.values.get', {
      id: String(spreadsheetId),
      range,
      options: options ?? null,
      headers: headers ?? null,
    });
  }
}

class Spreadsheets {
  readonly Values = new Values();
}

class SheetsService {
  readonly Spreadsheets = new Spreadsheets();
}

emulateClass('Sheets.Collection.Spreadsheets.ValuesCollection', Values);
emulateClass('Sheets.Collection.SpreadsheetsCollection', Spreadsheets);
emulateAdvancedService('sheets', new SheetsService());
