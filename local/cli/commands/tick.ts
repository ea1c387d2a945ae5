// `tick DIR --until ISO`: let the clock run and fire what falls due.
import { tick as letClockRun } from '../../runtime/host/triggers/tick.js';
import { loadBuilt } from '../projects.js';
import { optionOf, readMoment, readWords, UsageError } from '../usage.js';
import { changeWorld, checkFolder } from '../worlds.js';
import type { Printed } from '../worlds.js';

export function tick(given: readonly string[]): Promise<Printed> {
  const words = readWords(given, { until: 'value' });
  const folder = checkFolder(words.positional[0]);
  const text = optionOf(words, 'until');
  if (text === undefined) throw new UsageError('Say until when: --until 2026-12-07T09:00:00Z.');
  const until = readMoment(text, '--until');
  return changeWorld(folder, (world) => {
    if (until < Date.parse(world.now)) {
      throw new UsageError(`The world's clock already shows ${world.now}; --until must not lie before that.`);
    }
    const executions = letClockRun(world, until, loadBuilt);
    const isOk = executions.every(({ status }) => status === 'completed');
    return { isOk, json: { ok: isOk, executions, now: world.now } };
  });
}
