// Triggers and consents of a project, as the person who runs the script may see and change them.
import { newId } from '../../world/world.js';
import type { World } from '../../world/world.js';
import type { Trigger, TriggerEvent } from '../../world/project-state.js';
import type { ExecutionContext } from '../context.js';
import { registerOps, ServiceError } from '../services.js';
import { makeSchedule, nextFiring } from '../triggers/clock-schedule.js';
import type { Asked } from '../triggers/clock-schedule.js';

const MAX_TRIGGERS = 20;
const TOO_MANY =
  'This script has too many triggers. Triggers must be deleted from the script before more can be added.';

function ownTriggers({ state, user }: ExecutionContext): Trigger[] {
  return state.triggers.filter(({ creator }) => creator === user);
}

function add(context: ExecutionContext, trigger: Trigger): ReturnType<typeof describe> {
  if (ownTriggers(context).length >= MAX_TRIGGERS) throw new ServiceError(TOO_MANY);
  context.state.triggers.push(trigger);
  return describe(trigger);
}

function describe({ id, handler, event, sourceId }: Trigger): {
  id: string;
  handler: string;
  event: string;
  source: string;
  sourceId: string | null;
} {
  return { id, handler, event, source: event === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS', sourceId };
}

function createClockTrigger(
  world: World,
  { handler, asked }: { handler: string; asked: Asked },
  context: ExecutionContext,
): ReturnType<typeof describe> {
  const now = context.now();
  const timeZone = asked.inTimezone ?? context.manifest.timeZone;
  const schedule = makeSchedule(asked, { now, zone: timeZone, random: context.random });
  return add(context, {
    id: newId(world, 19),
    handler,
    event: 'CLOCK',
    sourceId: null,
    creator: context.user,
    schedule,
    timeZone,
    created: now,
    next: nextFiring(schedule, timeZone, now),
  });
}

function createSpreadsheetTrigger(
  world: World,
  { handler, sourceId, event }: { handler: string; sourceId: string; event: TriggerEvent | null },
  context: ExecutionContext,
): ReturnType<typeof describe> {
  if (event === null)
    throw new ServiceError('You must specify when the trigger fires before calling create().');
  if (!world.spreadsheets[sourceId]) {
    throw new ServiceError(
      `Unexpected error while getting the method or property forSpreadsheet on object ScriptApp.`,
    );
  }
  return add(context, {
    id: newId(world, 19),
    handler,
    event,
    sourceId,
    creator: context.user,
    schedule: null,
    timeZone: context.manifest.timeZone,
    created: context.now(),
    next: null,
  });
}

function deleteTrigger(_world: World, { id }: { id: string }, context: ExecutionContext): void {
  const { state } = context;
  state.triggers = state.triggers.filter((trigger) => trigger.id !== id || trigger.creator !== context.user);
}

function authorization(
  _world: World,
  { scopes }: { scopes: string[] | null },
  { state, manifest, user }: ExecutionContext,
): { missing: string[]; granted: string[]; url: string } {
  const asked = manifest.scopes ?? [];
  const stranger = scopes?.find((scope) => manifest.scopes !== null && !asked.includes(scope));
  if (stranger !== undefined) throw new ServiceError(`The scope ${stranger} is not required by the script.`);
  const wanted = scopes ?? asked;
  const given = state.consents[user];
  const granted = given === undefined ? wanted : wanted.filter((scope) => given.includes(scope));
  return {
    granted,
    missing: wanted.filter((scope) => !granted.includes(scope)),
    url: `https://script.google.com/macros/d/${state.scriptId}/authorize`,
  };
}

registerOps({
  'Script.id': (_world, _args: null, { state }) => state.scriptId,
  'Script.triggers': (_world, { sourceId }: { sourceId: string | null }, context) =>
    ownTriggers(context)
      .filter((trigger) => sourceId === null || trigger.sourceId === sourceId)
      .map(describe),
  'Script.createClockTrigger': createClockTrigger,
  'Script.createSpreadsheetTrigger': createSpreadsheetTrigger,
  'Script.deleteTrigger': deleteTrigger,
  'Script.authorization': authorization,
});
