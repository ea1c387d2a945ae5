/** The operations behind FormApp: who may open a form, its questions, what people answered. */
import { newId } from '../../world/world.js';
import type { World } from '../../world/world.js';
import type { FormQuestion, WorldForm } from '../../world/form.js';
import type { ExecutionContext } from '../context.js';
import { registerOps, ServiceError } from '../services.js';
import { addressOf, formsOf } from './forms/published.js';

interface At {
  id: string;
}

type Changes<Of> = At & { part: Partial<Of> };

const NOT_THERE =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';

registerOps({
  'FormApp.create': (world: World, { title }: { title: string | null }, { user }) => {
    if (title === null || title === '') throw new ServiceError('Invalid argument: title');
    const form: WorldForm = {
      id: newId(world, 44),
      publishedId: `1FAIpQLS${newId(world, 48)}`,
      title,
      description: '',
      confirmation: '',
      owner: user.toLowerCase(),
      editors: [],
      isPublished: true,
      isAccepting: true,
      items: [],
      responses: [],
    };
    formsOf(world)[form.id] = form;
    return form.id;
  },
  'FormApp.open': (world: World, { id }: At, context) => opened(world, id, context).id,
  'Form.read': (world: World, { id }: At, context) => {
    const form = opened(world, id, context);
    const { title, isAccepting, items } = form;
    return { title, isAccepting, items, address: addressOf(world, form) };
  },
  'Form.change': (world: World, { id, part }: Changes<WorldForm>, context) => {
    Object.assign(opened(world, id, context), part);
    return null;
  },
  'Form.addEditors': (world: World, { id, editors }: At & { editors: string[] }, context) => {
    const wrong = editors.find((editor) => !/^[^@\s]+@[^@\s]+$/.test(editor));
    if (wrong !== undefined) throw new ServiceError(`Invalid email: ${wrong}`);
    const form = opened(world, id, context);
    form.editors = [...new Set([...form.editors, ...editors.map((editor) => editor.toLowerCase())])];
    return null;
  },
  'Form.addItem': (world: World, { id, type }: At & { type: FormQuestion['type'] }, context) => {
    const { items } = opened(world, id, context);
    const question = { id: 1 + Math.max(0, ...items.map((item) => item.id)), title: '', help: '' };
    items.push(
      type === 'LIST'
        ? { ...question, type, isRequired: false, choices: ['Option 1'] }
        : { ...question, type, isRequired: false, rows: ['Row 1'], columns: ['Column 1'] },
    );
    return question.id;
  },
  'Form.item': (world: World, { id, item }: At & { item: number }, context) =>
    itemOf(opened(world, id, context), item),
  'Form.itemAs': (world: World, { id, item, type }: At & { item: number; type: string }, context) => {
    const found = itemOf(opened(world, id, context), item);
    if (found.type !== type) throw new ServiceError(`Invalid conversion for item type: ${found.type}.`);
    return null;
  },
  'Form.changeItem': (
    world: World,
    { id, item, part }: Changes<Record<string, unknown>> & { item: number },
    context,
  ) => {
    const found = itemOf(opened(world, id, context), item);
    for (const [name, value] of Object.entries(part)) if (Array.isArray(value)) checkList(name, value);
    Object.assign(found, part);
    return null;
  },
  'Form.responses': (world: World, { id }: At, context) => {
    const { items, responses } = opened(world, id, context);
    return responses.map((response) => ({
      id: response.id,
      at: { $date: Date.parse(response.at) },
      answers: items.flatMap((item) => {
        const answer = response.answers[String(item.id)];
        return answer === undefined ? [] : [{ item: item.id, answer }];
      }),
    }));
  },
});

/** @throws ServiceError, the same for a form that is gone and for one that is not shared with the person */
function opened(world: World, id: string, { user }: ExecutionContext): WorldForm {
  const form = formsOf(world)[id];
  const person = user.toLowerCase();
  if (form && (form.owner === person || form.editors.includes(person))) return form;
  throw new ServiceError(NOT_THERE);
}

function itemOf({ items }: WorldForm, id: number): FormQuestion {
  const item = items.find((one) => one.id === id);
  if (!item) throw new ServiceError(`Invalid item ID: ${id}`);
  return item;
}

function checkList(name: string, values: unknown[]): void {
  if (values.length === 0) throw new ServiceError(`Array is empty: ${name === 'choices' ? 'values' : name}`);
  if (name === 'choices' && new Set(values).size < values.length) {
    throw new ServiceError('Invalid data updating form: duplicate choice values are not allowed.');
  }
}
