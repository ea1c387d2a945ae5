/** The operations behind `Calendar.Events`: who may do it, what it does, and how a refusal reads in Apps Script. */
import type { World } from '../../world/world.js';
import type { ExecutionContext } from '../context.js';
import { registerOps, ServiceError } from '../services.js';
import { readableCalendar, roleOf, writableCalendar } from './calendar/access.js';
import { badRequest, CalendarApiError } from './calendar/api-error.js';
import {
  deleteEvent,
  findEvent,
  insertEvent,
  patchEvent,
  updateEvent,
  type Change,
} from './calendar/event-changes.js';
import { asSeenBy, listEvents } from './calendar/event-list.js';

/** What the guest sends: only the fields its method has. */
interface Question {
  calendarId: unknown;
  eventId?: unknown;
  resource?: unknown;
  options?: Record<string, unknown> | null;
  headers?: Record<string, unknown> | null;
}

type Method = (world: World, question: Question, context: ExecutionContext) => unknown;

const NOTIFYING = ['sendUpdates', 'sendNotifications'];

registerOps({
  'calendar.events.list': api('list', (world, question, { user }) => {
    refuseHeaders(question, []);
    return listEvents(readableCalendar(world.calendars, question.calendarId, user), question.options, user);
  }),
  'calendar.events.get': api('get', (world, question, { user }) => {
    refuseOptions(question, [], 'get');
    refuseHeaders(question, []);
    const calendar = readableCalendar(world.calendars, question.calendarId, user);
    return asSeenBy(roleOf(calendar, user) ?? 'reader', findEvent(calendar, question.eventId));
  }),
  'calendar.events.insert': api('insert', (world, question, context) => {
    checkNotifying(question, 'insert');
    refuseHeaders(question, []);
    const calendar = writableCalendar(world.calendars, question.calendarId, context.user);
    return insertEvent(calendar, question.resource, changeBy(context));
  }),
  'calendar.events.patch': api('patch', (world, question, context) => {
    checkNotifying(question, 'patch');
    const calendar = writableCalendar(world.calendars, question.calendarId, context.user);
    return patchEvent(calendar, question.eventId, question.resource, changeBy(context), ifMatch(question));
  }),
  'calendar.events.update': api('update', (world, question, context) => {
    checkNotifying(question, 'update');
    const calendar = writableCalendar(world.calendars, question.calendarId, context.user);
    return updateEvent(calendar, question.eventId, question.resource, changeBy(context), ifMatch(question));
  }),
  // In Apps Script the method is called `remove`; its error texts name the API's own method.
  'calendar.events.remove': api('delete', (world, question, context) => {
    checkNotifying(question, 'remove');
    const calendar = writableCalendar(world.calendars, question.calendarId, context.user);
    deleteEvent(calendar, question.eventId, changeBy(context), ifMatch(question));
    return null;
  }),
});

/** Words a refusal of the API as Apps Script does, with the API's own error as `details`. */
function api(name: string, run: Method): Method {
  return (world, question, context) => {
    try {
      return run(world, question, context);
    } catch (error) {
      if (!(error instanceof CalendarApiError)) throw error;
      const { code, message, reason } = error;
      throw new ServiceError(
        `API call to calendar.events.${name} failed with error: ${message}`,
        'GoogleJsonResponseException',
        { code, message, errors: [{ domain: 'global', reason, message }] },
      );
    }
  };
}

function changeBy({ user, now, random }: ExecutionContext): Change {
  return { user, now: new Date(now()).toISOString(), random };
}

function checkNotifying(question: Question, method: string): void {
  refuseOptions(question, NOTIFYING, method);
  const wanted = question.options?.sendUpdates ?? 'none';
  if (wanted !== 'all' && wanted !== 'externalOnly' && wanted !== 'none') throw badRequest();
}

function refuseOptions({ options }: Question, known: string[], method: string): void {
  const unknown = Object.keys(options ?? {}).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Error(`Not emulated: parameter ${unknown} of Calendar.Events.${method}`);
}

function refuseHeaders({ headers }: Question, known: string[]): void {
  const unknown = Object.keys(headers ?? {}).find((name) => !known.includes(name.toLowerCase()));
  if (unknown !== undefined) throw new Error(`Not emulated: header ${unknown} of Calendar.Events`);
}

function ifMatch(question: Question): string | undefined {
  refuseHeaders(question, ['if-match']);
  const found = Object.entries(question.headers ?? {}).find(([name]) => name.toLowerCase() === 'if-match');
  return found === undefined ? undefined : String(found[1]);
}
