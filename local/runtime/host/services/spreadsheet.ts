/** SpreadsheetApp: everything that registers its operations. */
import './spreadsheet/file-ops.js';
import './spreadsheet/range-ops.js';
import './spreadsheet/layout-ops.js';
import './spreadsheet/rule-ops.js';
import './spreadsheet/chart-ops.js';
