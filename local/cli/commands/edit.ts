// `edit DIR PROJECT TAB!A1 VALUE`: a person types into a cell; edit triggers fire.
import { ServiceError } from '../../runtime/host/services.js';
import { editCell } from '../../runtime/host/triggers/edit.js';
import { answersOf, PERSON_OPTIONS, personOf, setClock } from '../person.js';
import { checkProject, loadBuilt } from '../projects.js';
import { readWords, UsageError } from '../usage.js';
import { changeWorld, checkFolder } from '../worlds.js';
import type { Printed } from '../worlds.js';

export function edit(given: readonly string[]): Promise<Printed> {
  const words = readWords(given, PERSON_OPTIONS);
  const [folder, projectName, cell, text] = words.positional;
  const place = checkFolder(folder);
  const project = checkProject(projectName);
  const [, tab, a1] = /^'?(.+?)'?!([A-Za-z]+[1-9]\d*)$/.exec(cell ?? '') ?? [];
  if (tab === undefined || a1 === undefined) {
    throw new UsageError(`Name one cell as TAB!A1, such as "Rota!B5", not "${cell ?? ''}".`);
  }
  if (text === undefined) throw new UsageError('Say what to type; "" empties the cell.');
  return changeWorld(place, (world) => {
    const user = personOf(words, world);
    setClock(words, world);
    try {
      const request = { project, tab, a1: a1.toUpperCase(), text, user, answers: answersOf(words) };
      const { edit: typed, executions, simple } = editCell(world, request, loadBuilt);
      const isOk = executions.every(({ status }) => status === 'completed');
      return { isOk, json: { ok: isOk, edit: typed, executions, ui: simple?.ui ?? [], now: world.now } };
    } catch (error) {
      if (!(error instanceof ServiceError)) throw new UsageError((error as Error).message);
      const { name, message } = error;
      return {
        isOk: false,
        json: { ok: false, error: { name, message }, executions: [], ui: [], now: world.now },
      };
    }
  });
}
