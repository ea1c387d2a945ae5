// `npm start -- --once` (and without a terminal): shows the whole path once, from the demo team's poll to a published month, through the compiled bundle.
import { mkdtempSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { call, rpc } from './commands/call.js';
import { newWorld } from './commands/new.js';
import { show } from './commands/show.js';
import type { Printed } from './worlds.js';

const MONTH = '2026-12';

interface Week {
  start: string;
  name: string | null;
  email: string | null;
  reason: string;
}
interface Ran<Result> {
  ok: boolean;
  result: Result;
  error?: { message: string };
  calls: Record<string, number>;
}

/** What a command answered; a failure ends the story with the sentence it gave. */
const answerOf = <Result>({ json, isOk }: Printed): Ran<Result> => {
  const answer = json as Ran<Result>;
  if (!isOk) throw new Error(answer.error?.message ?? 'the command failed without saying why');
  return answer;
};

const say = (...lines: readonly string[]): boolean => process.stdout.write(`${lines.join('\n')}\n`);

const weekLine = ({ start, name, reason }: Week): string =>
  `  ${start}  ${(name ?? 'OPEN').padEnd(24)} ${reason}`;

async function story(folder: string): Promise<void> {
  const world = path.join(folder, 'demo-world');
  await newWorld([world, '--demo']);
  say(
    `A demo world was made in ${world}: twelve people, a year of rota, a poll answered by ten of them.`,
    '',
  );
  const menu = answerOf(await call([world, 'rota', 'onOpen']));
  say(
    `The menu "Incident rota" was built by the bundle's own onOpen (${String(menu.calls.total)} service calls).`,
    '',
  );
  const preview = answerOf<{ weeks: Week[]; cost: number }>(
    await rpc([world, 'rota', 'previewRota', JSON.stringify({ month: MONTH })]),
  );
  say(`Generate rota for ${MONTH} (${String(preview.calls.remote)} remote calls):`);
  say(...preview.result.weeks.map(weekLine), '');
  const weeks = preview.result.weeks.map(({ start, email }) => ({ start, email }));
  const request = JSON.stringify({ month: MONTH, weeks });
  const published = answerOf<unknown>(await rpc([world, 'rota', 'publishRota', request]));
  say(`Publish (${String(published.calls.remote)} remote calls): ${JSON.stringify(published.result)}`);
  const again = answerOf<unknown>(await rpc([world, 'rota', 'publishRota', request]));
  say(`Publish once more, nothing changes: ${JSON.stringify(again.result)}`, '');
  const outbox = (await show([world, 'outbox'])).json as { subject: string; to: string[] }[];
  say(...outbox.map(({ subject, to }) => `Mail to ${String(to.length)} people: ${subject}`), '');
  say('Open these with any program:', ...files(world).map((file) => `  ${file}`), '');
  say('This was the story without a terminal. `npm start -- --serve` serves the workbench to a browser.');
}

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return files(file);
    return /\.(xlsx|ics|eml)$/.test(entry.name) ? [file] : [];
  });

/** Prints the story of a demo world in a folder of its own. @throws Error with a sentence where it cannot go on */
export const tellStory = (): Promise<void> => story(mkdtempSync(path.join(os.tmpdir(), 'incident-desk-')));
