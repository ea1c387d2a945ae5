// The same assertions on Google and on the local runtime. On Google: bind this project to an empty scratch sheet,
// `clasp push`, run `runContract` in the editor and read the log. Nothing outside the sheet "contract" is touched;
// `runCalendarContract(id)` needs a scratch calendar's id; `runFormsContract` leaves a form in your Drive.

/** Facts as [name, function that gives what was seen, what the local runtime does]. */
function facts_(sheet) {
  var cell = sheet.getRange(1, 1);
  var shown = function (value) {
    cell.clear();
    cell.setValue(value);
    return [typeof cell.getValue(), String(cell.getDisplayValue()), cell.getFormula()].join('|');
  };
  var message = function (work) {
    try {
      work();
      return 'no error';
    } catch (error) {
      return error.message;
    }
  };
  var spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return [
    ['an apostrophe in front makes text and is not kept', function () { return shown("'=1+1"); }, 'string|=1+1|'],
    ['a formula is one', function () { return shown('=1+1').split('|')[2]; }, '=1+1'],
    ['a plus in front is a formula', function () { return shown('+1+1').split('|')[2]; }, '=+1+1'],
    ['words stay words', function () { return shown('Mirela'); }, 'string|Mirela|'],
    ['digits become a number', function () { return shown('42').split('|')[0]; }, 'number'],
    ['an ISO day becomes a date', function () { cell.clear(); cell.setValue('2026-12-07'); return cell.getValue() instanceof Date ? 'date' : 'other'; }, 'date'],
    ['an ISO day is shown as it was written', function () { return shown('2026-12-07').split('|')[1]; }, '2026-12-07'],
    ['TRUE becomes a truth value', function () { return shown('TRUE').split('|')[0]; }, 'boolean'],
    ['undefined clears', function () { cell.setValue('x'); cell.setValue(undefined); return String(cell.getValue() === ''); }, 'true'],
    ['KW 50 stays text', function () { return shown('KW 50').split('|')[0]; }, 'string'],
    ['an empty sheet has a data range of one cell', function () { sheet.clear(); return sheet.getDataRange().getA1Notation(); }, 'A1'],
    ['an empty sheet has no last row', function () { sheet.clear(); return String(sheet.getLastRow()); }, '0'],
    ['too few rows are refused', function () { return message(function () { sheet.getRange(1, 1, 2, 1).setValues([['a']]); }); }, 'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.'],
    ['no rows are refused', function () { return message(function () { sheet.getRange(1, 1, 0, 1); }); }, 'The number of rows in the range must be at least 1.'],
    ['cells beyond the sheet are refused', function () { return message(function () { sheet.getRange(1, sheet.getMaxColumns() + 1).getValue(); }); }, 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['a second tab of the name is refused', function () { return message(function () { spreadsheet.insertSheet('contract'); }); }, 'A sheet with the name "contract" already exists. Please enter another name.'],
    ['a tab that is not there is null', function () { return String(spreadsheet.getSheetByName('no such tab')); }, 'null'],
    ['inserted rows look like the row above', function () { sheet.clear(); sheet.getRange(1, 1).setFontWeight('bold').setValue('x'); sheet.insertRowsAfter(1, 1); return sheet.getRange(2, 1).getFontWeight(); }, 'bold'],
    ['inserted rows take over the checkbox of the row above', function () { sheet.clear(); sheet.getRange(1, 1).insertCheckboxes(); sheet.insertRowsAfter(1, 1); return String(sheet.getRange(2, 1).getDataValidation() !== null); }, 'true'],
    ['an unticked checkbox counts as content', function () { sheet.clear(); sheet.getRange(5, 1).insertCheckboxes(); var last = sheet.getLastRow(); sheet.getRange(5, 1).removeCheckboxes(); return String(last); }, '5'],
    ['a lock one holds can be taken again', function () { var lock = LockService.getScriptLock(); lock.waitLock(100); var again = lock.tryLock(100); lock.releaseLock(); return String(again); }, 'true'],
    ['an over-long cache value is refused', function () { return message(function () { CacheService.getScriptCache().put('k', new Array(102402).join('x')); }); }, 'Argument too large: value'],
    ['a date handed over by a service is a Date here', function () { cell.clear(); cell.setValue(new Date(2026, 11, 7)); return String(cell.getValue() instanceof Date); }, 'true'],
    ['a digest is made of signed bytes', function () { return String(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'x').some(function (byte) { return byte < 0; })); }, 'true'],
    ['quoted patterns', function () { return Utilities.formatDate(new Date(0), 'Europe/Berlin', "EEE d MMM yyyy 'at' HH:mm"); }, 'Thu 1 Jan 1970 at 01:00'],
    ['no timers', function () { return typeof setTimeout + typeof fetch + typeof URL + typeof TextEncoder; }, 'undefinedundefinedundefinedundefined'],
    ['Intl is there', function () { return typeof Intl; }, 'object'],
    ['Temporal is not', function () { return typeof Temporal; }, 'undefined'],
  ]; // prettier-ignore
}

function compare_(list) {
  return list.map(function (fact) {
    var got;
    try {
      got = String(fact[1]());
    } catch (error) {
      got = 'threw ' + error.message;
    }
    return { name: fact[0], local: fact[2], got: got, agrees: got === fact[2] };
  });
}

function report_(results) {
  results.forEach(function (result) {
    console.log(
      (result.agrees ? 'agrees: ' : 'DIFFERS: ') +
        result.name +
        (result.agrees ? '' : ' (local ' + result.local + ', here ' + result.got + ')'),
    );
  });
  return results;
}

/** Spreadsheets, locks, cache, utilities and the language. */
function runContract() {
  var spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  var sheet = spreadsheet.getSheetByName('contract') || spreadsheet.insertSheet('contract');
  var results = compare_(facts_(sheet));
  sheet.clear();
  return report_(results);
}

/** Entries of a scratch calendar that you may change; its entries of 6 January 2020 are removed. */
function runCalendarContract(calendarId) {
  var day = { start: { date: '2020-01-06' }, end: { date: '2020-01-13' }, summary: 'contract' };
  var id =
    'c0ntract' +
    Date.now()
      .toString(32)
      .replace(/[^0-9a-v]/g, '0');
  var message = function (work) {
    try {
      return work();
    } catch (error) {
      return error.message.replace(/^API call to [\w.]+ failed with error: /, '');
    }
  };
  return report_(
    compare_([
      ['an entry may bring its own id', function () { return Calendar.Events.insert(Object.assign({ id: id }, day), calendarId).id === id; }, 'true'],
      ['an id is taken once', function () { return message(function () { Calendar.Events.insert(Object.assign({ id: id }, day), calendarId); }); }, 'The requested identifier already exists.'],
      ['private properties merge on patch', function () { Calendar.Events.patch({ extendedProperties: { private: { a: '1' } } }, calendarId, id); return Calendar.Events.patch({ extendedProperties: { private: { b: '2' } } }, calendarId, id).extendedProperties.private.a; }, '1'],
      ['a deleted entry is not listed', function () { Calendar.Events.remove(calendarId, id); return Calendar.Events.list(calendarId, { timeMin: '2020-01-05T00:00:00Z', timeMax: '2020-01-14T00:00:00Z' }).items.some(function (item) { return item.id === id; }); }, 'false'],
      ['a deleted id stays taken', function () { return message(function () { Calendar.Events.insert(Object.assign({ id: id }, day), calendarId); }); }, 'The requested identifier already exists.'],
      ['a deleted entry can be read', function () { return Calendar.Events.get(calendarId, id).status; }, 'cancelled'],
      ['an update brings it back', function () { return Calendar.Events.update(Object.assign({ status: 'confirmed' }, day), calendarId, id).status; }, 'confirmed'],
      ['it can be deleted again', function () { Calendar.Events.remove(calendarId, id); return Calendar.Events.get(calendarId, id).status; }, 'cancelled'],
    ]), // prettier-ignore
  );
}

/** Forms; leaves one form "contract" in your Drive, to be deleted by hand. */
function runFormsContract() {
  var form = FormApp.create('contract');
  var message = function (work) {
    try {
      work();
      return 'no error';
    } catch (error) {
      return error.message;
    }
  };
  return report_(
    compare_([
      ['a new form takes answers', function () { return form.isAcceptingResponses(); }, 'true'],
      ['it can be published', function () { return form.supportsAdvancedResponderPermissions(); }, 'true'],
      ['its address does not name its id', function () { return form.getPublishedUrl().indexOf(form.getId()); }, '-1'],
      ['its address is where people answer', function () { return /^https:\/\/docs\.google\.com\/forms\/d\/e\/[\w-]+\/viewform$/.test(form.getPublishedUrl()); }, 'true'],
      ['a list keeps its choices in order', function () { return form.addListItem().setTitle('Name').setChoiceValues(['b', '=1+1', 'a']).getChoices().map(function (choice) { return choice.getValue(); }).join(); }, 'b,=1+1,a'],
      ['a list without choices is refused', function () { return message(function () { form.addListItem().setChoiceValues([]); }); }, 'Array is empty: values'],
      ['a grid keeps its rows', function () { return form.addGridItem().setTitle('Weeks').setRows(['Mon 7 Dec 2026']).setColumns(['yes', 'no']).getRows().join(); }, 'Mon 7 Dec 2026'],
      ['questions are found by their kind', function () { return form.getItems(FormApp.ItemType.GRID).map(function (item) { return item.getTitle() + item.getType(); }).join(); }, 'WeeksGRID'],
      ['a list is no grid', function () { return message(function () { form.getItems(FormApp.ItemType.LIST)[0].asGridItem(); }); }, 'Invalid conversion for item type: LIST.'],
      ['nobody has answered', function () { return form.getResponses().length; }, '0'],
      ['a form that is not there', function () { return message(function () { FormApp.openById('1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789abcdefg'); }); }, 'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.'],
      ['a form without a title is refused', function () { return message(function () { FormApp.create(''); }); }, 'Invalid argument: title'],
      ['a form that is not published takes no answers', function () { return form.setPublished(false).isAcceptingResponses(); }, 'false'],
    ]), // prettier-ignore
  );
}
