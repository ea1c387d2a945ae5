// MimeType: names of file types, as texts.

const GOOGLE = 'application/vnd.google-apps.';
const OFFICE = 'application/vnd.openxmlformats-officedocument.';

const TYPES = {
  BMP: 'image/bmp',
  CSS: 'text/css',
  CSV: 'text/csv',
  FOLDER: `${GOOGLE}folder`,
  GIF: 'image/gif',
  GOOGLE_APPS_SCRIPT: `${GOOGLE}script`,
  GOOGLE_DOCS: `${GOOGLE}document`,
  GOOGLE_DRAWINGS: `${GOOGLE}drawing`,
  GOOGLE_FORMS: `${GOOGLE}form`,
  GOOGLE_SHEETS: `${GOOGLE}spreadsheet`,
  GOOGLE_SITES: `${GOOGLE}site`,
  GOOGLE_SLIDES: `${GOOGLE}presentation`,
  HTML: 'text/html',
  JAVASCRIPT: 'text/javascript',
  JPEG: 'image/jpeg',
  MICROSOFT_EXCEL: `${OFFICE}spreadsheetml.sheet`,
  MICROSOFT_EXCEL_LEGACY: 'application/vnd.ms-excel',
  MICROSOFT_POWERPOINT: `${OFFICE}presentationml.presentation`,
  MICROSOFT_POWERPOINT_LEGACY: 'application/vnd.ms-powerpoint',
  MICROSOFT_WORD: `${OFFICE}wordprocessingml.document`,
  MICROSOFT_WORD_LEGACY: 'application/msword',
  OPENDOCUMENT_GRAPHICS: 'application/vnd.oasis.opendocument.graphics',
  OPENDOCUMENT_PRESENTATION: 'application/vnd.oasis.opendocument.presentation',
  OPENDOCUMENT_SPREADSHEET: 'application/vnd.oasis.opendocument.spreadsheet',
  OPENDOCUMENT_TEXT: 'application/vnd.oasis.opendocument.text',
  PDF: 'application/pdf',
  PLAIN_TEXT: 'text/plain',
  PNG: 'image/png',
  RTF: 'application/rtf',
  SHORTCUT: `${GOOGLE}shortcut`,
  SVG: 'image/svg+xml',
  ZIP: 'application/zip',
};

Object.defineProperty(globalThis, 'MimeType', { value: TYPES, writable: true, configurable: true });
