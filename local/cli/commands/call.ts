// `call` and `rpc`: run a global function of a project.
import { execute } from '../../runtime/host/execution.js';
import type { RunAnswer } from '../../runtime/host/answer.js';
import { answersOf, faultOf, kindOf, PERSON_OPTIONS, personOf, setClock } from '../person.js';
import { checkProject, loadBuilt } from '../projects.js';
import { readWords, UsageError } from '../usage.js';
import { changeWorld, checkFolder } from '../worlds.js';
import type { Printed } from '../worlds.js';

/** `call DIR PROJECT FUNCTION [JSON …] [--kind menu|custom|editor|trigger] …` */
export function call(words: readonly string[]): Promise<Printed> {
  return run(words, 'call');
}

/** `rpc DIR PROJECT FUNCTION [JSON …]`: the same through the wall of google.script.run. */
export function rpc(words: readonly string[]): Promise<Printed> {
  return run(words, 'rpc');
}

function run(given: readonly string[], command: 'call' | 'rpc'): Promise<Printed> {
  const words = readWords(given, command === 'call' ? { ...PERSON_OPTIONS, kind: 'value' } : PERSON_OPTIONS);
  const [folder, projectName, functionName, ...texts] = words.positional;
  const place = checkFolder(folder);
  const project = checkProject(projectName);
  if (functionName === undefined) throw new UsageError(`Name the function of ${project} to run.`);
  const kind = command === 'rpc' ? 'rpc' : kindOf(words);
  const args = texts.map(readJson);
  const fault = faultOf(words);
  return changeWorld(place, (world) => {
    const user = personOf(words, world);
    setClock(words, world);
    const answers = answersOf(words);
    const files = loadBuilt(project);
    return printed(
      execute(world, { project, files, function: functionName, args, kind, user, answers, fault }),
    );
  });
}

function readJson(text: string, index: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UsageError(`Argument ${index + 1} is no JSON: ${text.slice(0, 80)}`);
  }
}

/** The answer in the order the contract shows it. */
function printed(answer: RunAnswer): Printed {
  const { ok, result, error, ui, calls, log, now } = answer;
  return { isOk: ok, json: ok ? { ok, result, ui, calls, log, now } : { ok, error, ui, calls, log, now } };
}
