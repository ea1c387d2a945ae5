// The table of published members is current, and nothing is emulated that is not published.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { makeTable } from '../../../local/runtime/api/table.js';
import { publishedEnum, publishedType, startInfo } from '../../../local/runtime/host/api-table.js';
import { guestScript } from '../../../local/runtime/host/guest-code.js';

const manifest = {
  timeZone: 'Europe/Berlin',
  scopes: null,
  advancedServices: [{ userSymbol: 'Calendar', serviceId: 'calendar', version: 'v3' }],
};

interface Guest {
  emulatedClasses: () => string[];
  unpublishedMembers: () => string[];
}

const answers: Record<string, (args: { type: string }) => unknown> = {
  start: () => startInfo(manifest),
  'api.type': ({ type }) => publishedType(type),
  'api.enum': ({ type }) => publishedEnum(type),
};

function loadGuest(): Guest {
  const load = guestScript().runInContext(vm.createContext({})) as (
    request: (question: string) => string,
  ) => Guest;
  return load((question) => {
    const { op, args } = JSON.parse(question) as { op: string; args: { type: string } };
    return JSON.stringify({ value: answers[op]?.(args) });
  });
}

describe('api.json', () => {
  it('is what the typings give today', () => {
    const file = path.join(__dirname, '../../../local/runtime/api/api.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(makeTable());
  });

  it('knows members, enums and scopes', () => {
    const table = makeTable();
    const scopes = (type: string, method: string): string[] | undefined =>
      table.scopeLists[table.types[type]?.methods[method] ?? -1];
    expect(scopes('Spreadsheet.Range', 'getValues')).toEqual([
      'https://www.googleapis.com/auth/spreadsheets',
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
    ]);
    expect(scopes('Spreadsheet.SpreadsheetApp', 'openById')).toEqual([
      'https://www.googleapis.com/auth/spreadsheets',
    ]);
    expect(scopes('Mail.MailApp', 'sendEmail')).toEqual(['https://www.googleapis.com/auth/script.send_mail']);
    expect(scopes('Lock.Lock', 'tryLock')).toBeUndefined();
    expect(table.enums['Base.Button']).toEqual(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
    expect(table.types['Base.Ui']?.properties.Button).toBe('Base.Button');
  });
});

describe('the emulated services', () => {
  it('have no public member that Apps Script lacks', () => {
    expect(loadGuest().unpublishedMembers()).toEqual([]);
  });

  it('cover the services the runtime promises', () => {
    expect(loadGuest().emulatedClasses()).toEqual(
      expect.arrayContaining([
        'Spreadsheet.Range',
        'Calendar.Collection.EventsCollection',
        'Sheets.Collection.Spreadsheets.ValuesCollection',
        'Forms.FormApp',
        'Mail.MailApp',
        'URL_Fetch.UrlFetchApp',
        'Properties.Properties',
        'Cache.Cache',
        'Lock.Lock',
        'Utilities.Utilities',
        'Base.Session',
        'Script.ScriptApp',
        'HTML.HtmlService',
        'Base.Ui',
        'Base.Logger',
      ]),
    );
  });
});
