// Everything the context starts with: the clock, then each emulated service, then stubs for the rest.
import './clock-and-console.js';
import './properties.js';
import './cache.js';
import './lock.js';
import './blob.js';
import './utilities.js';
import './session.js';
import './script.js';
import './html.js';
import './ui.js';
import './logger.js';
import './mime-type.js';
import './spreadsheet/spreadsheet-app.js';
import './calendar.js';
import './sheets.js';
import './forms.js';
import './mail.js';
import './url-fetch.js';
import { defineAbsentServices, emulatedClasses, unpublishedMembers } from './emulate.js';
import { prepare, readOutcome } from './invoke.js';

defineAbsentServices();

export { prepare, readOutcome as outcome, emulatedClasses, unpublishedMembers };
