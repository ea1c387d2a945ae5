// The advanced service Calendar (v3): its Events, as thin questions to the host.
import { ask, exception } from './bridge.js';
import { emulateAdvancedService, emulateClass } from './emulate.js';

type Options = Record<string, unknown> | null | undefined;

/** Headers and parameters come last and may be left out, as in every advanced service. */
const OPTIONAL = 2;

class Events {
  list(...args: unknown[]): unknown {
    checkCount(args, 1);
    const [calendarId, options, headers] = args;
    return call('list', { calendarId }, options, headers);
  }

  get(...args: unknown[]): unknown {
    checkCount(args, 2);
    const [calendarId, eventId, options, headers] = args;
    return call('get', { calendarId, eventId }, options, headers);
  }

  insert(...args: unknown[]): unknown {
    checkCount(args, 2);
    const [resource, calendarId, options, headers] = args;
    return call('insert', { resource: asJson(resource), calendarId }, options, headers);
  }

  patch(...args: unknown[]): unknown {
    checkCount(args, 3);
    const [resource, calendarId, eventId, options, headers] = args;
    return call('patch', { resource: asJson(resource), calendarId, eventId }, options, headers);
  }

  update(...args: unknown[]): unknown {
    checkCount(args, 3);
    const [resource, calendarId, eventId, options, headers] = args;
    return call('update', { resource: asJson(resource), calendarId, eventId }, options, headers);
  }

  remove(...args: unknown[]): void {
    checkCount(args, 2);
    const [calendarId, eventId, options, headers] = args;
    call('remove', { calendarId, eventId }, options, headers);
  }
}

class CalendarService {
  readonly Events = new Events();
}

function call(
  method: string,
  question: Record<string, unknown>,
  options: unknown,
  headers: unknown,
): unknown {
  return ask(`calendar.events.${method}`, {
    ...question,
    options: asJson(options) as Options,
    headers: asJson(headers) as Options,
  });
}

/** A resource leaves the script as JSON: a Date becomes its ISO text, `undefined` disappears. */
function asJson(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

function checkCount(args: unknown[], required: number): void {
  if (args.length >= required && args.length <= required + OPTIONAL) return;
  const range = `${String(required)}-${String(required + OPTIONAL)}`;
  throw exception(`Invalid number of arguments provided. Expected ${range} only`);
}

emulateClass('Calendar.Collection.EventsCollection', Events);
emulateAdvancedService('calendar', new CalendarService());
