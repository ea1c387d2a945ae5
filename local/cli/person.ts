// Who is at the keyboard, when, and what goes wrong on purpose: the options that several commands share.
import type { ExecutionKind } from '../runtime/host/context.js';
import type { Fault } from '../runtime/host/faults.js';
import type { World } from '../runtime/world/world.js';
import { optionOf, readMoment, UsageError } from './usage.js';
import type { KnownOptions, Words } from './usage.js';

export const PERSON_OPTIONS: KnownOptions = { as: 'value', at: 'value', answer: 'value', fault: 'value' };

const KINDS = ['menu', 'custom', 'editor', 'trigger'] as const;

/** The person of `--as`, else the first of the world (its EM). */
export function personOf(words: Words, world: World): string {
  const given = optionOf(words, 'as');
  if (given !== undefined && !/^[^\s@]+@[^\s@]+$/.test(given)) {
    throw new UsageError(`--as takes an e-mail address, not "${given}".`);
  }
  const person = given ?? world.users[0]?.email;
  if (person === undefined) throw new UsageError('The world has nobody in it; say who with --as.');
  return person;
}

/** Sets the clock to `--at`, if given. */
export function setClock(words: Words, world: World): void {
  const given = optionOf(words, 'at');
  if (given !== undefined) world.now = new Date(readMoment(given, '--at')).toISOString();
}

/** `--fault kill:3`. */
export function faultOf(words: Words): Fault | undefined {
  const given = optionOf(words, 'fault');
  if (given === undefined) return undefined;
  const [, kind, at] = /^(kill|error):([1-9]\d*)$/.exec(given) ?? [];
  if (kind !== 'kill' && kind !== 'error') {
    throw new UsageError(`--fault takes kill:N or error:N with N from 1, not "${given}".`);
  }
  return { kind, at: Number(at) };
}

/** `--kind`, default menu. */
export function kindOf(words: Words): ExecutionKind {
  const given = optionOf(words, 'kind') ?? 'menu';
  const kind = KINDS.find((candidate) => candidate === given);
  if (kind === undefined) throw new UsageError(`--kind is one of ${KINDS.join(', ')}, not "${given}".`);
  return kind;
}

/** The answers to alerts and prompts, in order. */
export function answersOf(words: Words): string[] {
  return words.options.get('answer') ?? [];
}
