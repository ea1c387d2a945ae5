// Loads every file that registers operations.
import './services/runtime.js';
import './services/bytes.js';
import './services/properties.js';
import './services/cache.js';
import './services/lock.js';
import './services/utilities.js';
import './services/session.js';
import './services/script.js';
import './services/html.js';
import './services/ui.js';
import './services/spreadsheet.js';
import './services/calendar.js';
import './services/sheets.js';
import './services/forms.js';
import './services/mail.js';
import './services/url-fetch.js';
