// Lives through the fourteen months, every execution to its end or with some of them killed on the way.
import path from 'node:path';
import { executeRecorded } from '../../../local/runtime/host/execution.js';
import type { RunRequest } from '../../../local/runtime/host/execution.js';
import { clockRuns } from '../../../local/runtime/host/triggers/tick.js';
import { loadProject } from '../../../local/runtime/project.js';
import { EM } from '../desk.js';
import type { Desk } from '../desk.js';
import { moments, newTeam, randomFrom } from './fourteen-months.js';
import type { Moment } from './fourteen-months.js';

const SEED = 20261125;
const HOUR = 3_600_000;
const files = loadProject(path.resolve(__dirname, '../../../.clasp.json'));

/** A mail as the journal names it, and whom it goes to. */
export interface NotedMail {
  key: string;
  to: string;
}

/** An execution that died, and the mail that had gone out and was not noted as sent, if there is one. */
export interface Kill {
  /** When it began, and what: `2027-02-10T07:00 applySwap`. */
  execution: string;
  /** After which of its service calls. */
  call: number;
  unnoted: NotedMail | null;
}

export interface Life {
  desk: Desk;
  runs: number;
  errors: string[];
  /** Service calls of each execution, by its name; those of one that died are not among it. */
  calls: Map<string, number>;
  kills: Kill[];
}

/** After which service call an execution of this name is to be killed; null = it lives. */
export type Fate = (execution: string) => number | null;

const UNHARMED: Fate = () => null;

export const live = (fate: Fate = UNHARMED): Life => {
  const random = randomFrom(SEED);
  const desk = newTeam(random);
  const life: Life = { desk, runs: 0, errors: [], calls: new Map(), kills: [] };
  execution(life, UNHARMED, { ...EVERY_HOUR, function: 'toggleAutomation', kind: 'menu', answers: ['YES'] });
  for (const moment of moments(random)) liveThrough(life, fate, moment);
  return life;
};

const EVERY_HOUR: RunRequest = { project: 'rota', files, function: 'everyHour', kind: 'trigger', user: EM };

const liveThrough = (life: Life, fate: Fate, moment: Moment): void => {
  const { world } = life.desk;
  if ('day' in moment) return hourByHour(life, fate, moment.day);
  world.now = moment.at;
  if ('act' in moment) {
    const act = moment.act(life.desk);
    if (act === null) return;
    const request: RunRequest = { ...EVERY_HOUR, function: act.function, args: [act.argument], kind: 'rpc' };
    // Whoever sees it fail does it again.
    while (!execution(life, fate, request));
    return;
  }
  // The hours between are left out, as nothing is due in them; after a run that died something is.
  while (!execution(life, fate, EVERY_HOUR)) world.now = new Date(Date.parse(world.now) + HOUR).toISOString();
};

const hourByHour = (life: Life, fate: Fate, day: string): void => {
  const { world } = life.desk;
  // The hours before were lived through by hand.
  for (const trigger of world.projects.rota?.triggers ?? [])
    trigger.next = Math.max(trigger.next ?? 0, Date.parse(`${day}T00:37:00Z`));
  const runs = clockRuns(world, Date.parse(`${day}T23:59:00Z`), () => files);
  for (let step = runs.next(); step.done !== true;) {
    step = runs.next(recorded(life, fate, step.value));
  }
};

/** @returns whether it came to its end */
const execution = (life: Life, fate: Fate, request: RunRequest): boolean =>
  recorded(life, fate, request).record.status !== 'killed';

const recorded = (life: Life, fate: Fate, request: RunRequest): ReturnType<typeof executeRecorded> => {
  const { world } = life.desk;
  const name = nameOf(life, `${world.now.slice(0, 16)} ${request.function}`);
  const at = fate(name);
  const before = at === null ? null : { mails: world.outbox.length, notes: journalOf(life.desk).length };
  const ran = executeRecorded(world, { ...request, ...(at === null ? {} : { fault: { kind: 'kill', at } }) });
  life.runs += 1;
  const { status, calls, error } = ran.record;
  if (status !== 'killed') life.calls.set(name, calls.total ?? 0);
  if (status === 'failed') life.errors.push(`${name}: ${error?.message ?? ''}`);
  if (status === 'killed' && before !== null) {
    const unnoted = unnotedMail(life.desk, before.mails, before.notes);
    life.kills.push({ execution: name, call: calls.total ?? 0, unnoted });
  }
  return ran;
};

/** The last mail since then, where fewer were noted as sent to its people than went out to them. */
const unnotedMail = (desk: Desk, mails: number, notes: number): NotedMail | null => {
  const gone = desk.world.outbox.slice(mails).map(({ to }) => to.join(', '));
  const last = gone[gone.length - 1];
  const noted = journalOf(desk)
    .slice(notes)
    .filter(({ key, to }) => key.startsWith('sent:') && to === last);
  const isNoted = new Set(noted.map(({ what }) => what)).size === gone.filter((to) => to === last).length;
  return isNoted
    ? null
    : (limbo(desk)
        .reverse()
        .find(({ to }) => to === last) ?? null);
};

/** The second of two at the same minute is called so. */
const nameOf = ({ calls, kills }: Life, name: string): string =>
  calls.has(name) || kills.some(({ execution: killed }) => killed === name) ? `${name} again` : name;

const journalOf = (desk: Desk): (NotedMail & { what: string })[] =>
  desk.sheet('Journal').map(([, , what, key, , after]) => ({
    what: String(what),
    key: String(key),
    to: String(after).split('; to ').pop() ?? '',
  }));

/** Mails that the journal knows as about to go out and not as sent. */
export const limbo = (desk: Desk): NotedMail[] => {
  const notes = journalOf(desk);
  const sent = new Set(notes.map(({ key }) => key));
  const begun = notes.filter(({ key }) => key.startsWith('sending:'));
  return begun
    .map(({ key, to }) => ({ key: key.slice('sending:'.length), to }))
    .filter(({ key }) => !sent.has(`sent:${key}`));
};
