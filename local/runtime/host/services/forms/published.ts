/** Forms as those who answer them see them: found by their address, answered once or again. */
import type { FormQuestion, SentAnswers, WorldForm } from '../../../world/form.js';
import { newId } from '../../../world/world.js';
import type { World } from '../../../world/world.js';

const GOOGLE = 'https://docs.google.com/';

/** By id. */
export function formsOf(world: World): Record<string, WorldForm> {
  world.forms ??= {};
  return world.forms;
}

/** Where people answer the form. */
export function addressOf(world: World, { publishedId }: WorldForm): string {
  return `${world.formsSite ?? GOOGLE}forms/d/e/${publishedId}/viewform`;
}

/** The form with this id in its address, or undefined. */
export function publishedForm(world: World, publishedId: string): WorldForm | undefined {
  return Object.values(formsOf(world)).find((form) => form.publishedId === publishedId && form.isPublished);
}

/** Question → what was chosen: one value, or one for each row by its position. */
export type Given = ReadonlyMap<FormQuestion, string | readonly string[]>;

/**
 * Takes what somebody chose, at the moment of the world's clock.
 * @returns a sentence for each question that stops it; then nothing was taken
 */
export function takeAnswers(world: World, form: WorldForm, given: Given): string[] {
  if (!form.isAccepting) return [`The form ${form.title} is no longer accepting responses.`];
  const answers: SentAnswers['answers'] = {};
  const problems: string[] = [];
  for (const item of form.items) {
    const answer = given.get(item);
    const isBlank =
      answer === undefined || answer === '' || (Array.isArray(answer) && answer.every((one) => one === ''));
    if (isBlank && item.isRequired) problems.push(`${item.title}: this question must be answered.`);
    else if (!isBlank && !isPossible(item, answer))
      problems.push(`${item.title}: choose one of the answers.`);
    else if (!isBlank) answers[String(item.id)] = typeof answer === 'string' ? answer : [...answer];
  }
  if (problems.length === 0) form.responses.push({ id: newId(world, 24), at: world.now, answers });
  return problems;
}

function isPossible(item: FormQuestion, answer: string | readonly string[]): boolean {
  if (item.type === 'LIST') return typeof answer === 'string' && item.choices.includes(answer);
  return (
    typeof answer !== 'string' &&
    answer.length === item.rows.length &&
    answer.every((one) => one === '' || item.columns.includes(one))
  );
}
