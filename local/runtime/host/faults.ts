// Faults put in on purpose: a run that dies after its N-th service call, or a call that fails for no reason of its own.
import { ServiceError } from './services.js';

/** `kill` ends the run right after call `at` took effect; `error` makes call `at` fail without effect. Calls count from 1. */
export interface Fault {
  kind: 'kill' | 'error';
  at: number;
}

/** How a service says that it had a bad moment, by the class that was called. */
const TRANSIENT: [pattern: RegExp, message: string][] = [
  [
    /^(SpreadsheetApp|Spreadsheet|Sheet|Range|RangeList|Protection|Filter|NamedRange|Selection)\./,
    'Service error: Spreadsheets',
  ],
  [
    /^(Properties|PropertiesService|Cache|CacheService)\./,
    "We're sorry, a server error occurred. Please wait a bit and try again.",
  ],
  [/^MailApp\./, 'Service error: Mail'],
  [/^(CalendarApp|CalendarEvent)\./, 'Service error: Calendar'],
  [/^UrlFetchApp\./, 'Address unavailable'],
];

/**
 * The transient error a call fails with.
 * @param name as counted: `Range.setValues`, `Calendar.Events.insert`
 * @param isAdvanced whether it belongs to an advanced service, which words its errors after the REST method
 */
export function transientError(name: string, isAdvanced: boolean): ServiceError {
  if (isAdvanced) {
    const method =
      name.charAt(0).toLowerCase() +
      name.slice(1).replace(/\.([A-Z])/g, (_, letter: string) => `.${letter.toLowerCase()}`);
    const message = `API call to ${method} failed with error: Backend Error`;
    return new ServiceError(message, 'GoogleJsonResponseException', { code: 503, message: 'Backend Error' });
  }
  const found = TRANSIENT.find(([pattern]) => pattern.test(name));
  return new ServiceError(
    found?.[1] ?? "We're sorry, a server error occurred. Please wait a bit and try again.",
  );
}
