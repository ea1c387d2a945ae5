// FormApp on its own: what is made, who may open it, what was answered, what is refused and in which words.
import {
  addressOf,
  formsOf,
  publishedForm,
  takeAnswers,
} from '../../../local/runtime/host/services/forms/published.js';
import type { WorldForm } from '../../../local/runtime/world/form.js';
import type { World } from '../../../local/runtime/world/world.js';
import { ALL_SCOPES, errorOf, probeWorld, resultOf, runScript } from '../run-script.js';

const MAKE = `const form = FormApp.create('Weeks');
  form.addListItem().setTitle('Name').setHelpText('Yours').setChoiceValues(['Ada', 'Ben']).setRequired(true);
  form.addGridItem().setTitle('When').setRows(['Mon 7 Dec', 'Mon 14 Dec']).setColumns(['yes', 'no']);`;
const NOT_THERE =
  'Exception: No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';

const made = (): { world: World; form: WorldForm } => {
  const world = probeWorld();
  resultOf(world, MAKE);
  const [form] = Object.values(formsOf(world));
  if (form === undefined) throw new Error('no form');
  return { world, form };
};
const answer = (world: World, form: WorldForm, name: string, ...weeks: string[]): string[] => {
  const [list, grid] = form.items;
  if (list === undefined || grid === undefined) throw new Error('no questions');
  return takeAnswers(
    world,
    form,
    new Map<WorldForm['items'][number], string | string[]>([
      [list, name],
      [grid, weeks],
    ]),
  );
};
const READ = `const form = FormApp.openById(args[0]);
  return form.getResponses().map((response) => [response.getTimestamp() instanceof Date, ...response.getItemResponses().map(
    (one) => [one.getItem().getTitle(), one.getItem().getType() === FormApp.ItemType.GRID, one.getResponse()])]);`;

it('makes a form with a list and a grid, open for answers at an address of its own', () => {
  const { world, form } = made();
  expect(form).toMatchObject({
    title: 'Weeks',
    owner: 'em@example.org',
    isPublished: true,
    isAccepting: true,
  });
  expect(form.items).toEqual([
    { id: 1, type: 'LIST', title: 'Name', help: 'Yours', isRequired: true, choices: ['Ada', 'Ben'] },
    {
      id: 2,
      type: 'GRID',
      title: 'When',
      help: '',
      isRequired: false,
      rows: ['Mon 7 Dec', 'Mon 14 Dec'],
      columns: ['yes', 'no'],
    },
  ]);
  const address = resultOf(world, `return FormApp.openById('${form.id}').getPublishedUrl()`);
  expect(address).toBe(`https://docs.google.com/forms/d/e/${form.publishedId}/viewform`);
  world.formsSite = 'http://127.0.0.1:9/';
  expect(addressOf(world, form)).toBe(`http://127.0.0.1:9/forms/d/e/${form.publishedId}/viewform`);
  expect(publishedForm(world, form.publishedId)).toBe(form);
});

it('gives what people answered in the order of the questions, blank rows as empty texts', () => {
  const { world, form } = made();
  expect(answer(world, form, 'Ada', 'yes', '')).toEqual([]);
  expect(answer(world, form, 'Ben', '', '')).toEqual([]);
  expect(resultOf(world, READ, { args: [form.id] })).toEqual([
    [true, ['Name', false, 'Ada'], ['When', true, ['yes', '']]],
    [true, ['Name', false, 'Ben']],
  ]);
});

it('takes nothing that is no choice, misses what must be answered, or comes too late', () => {
  const { world, form } = made();
  expect(answer(world, form, '', 'yes', 'no')).toEqual(['Name: this question must be answered.']);
  expect(answer(world, form, 'Cem', 'yes', 'perhaps')).toEqual([
    'Name: choose one of the answers.',
    'When: choose one of the answers.',
  ]);
  resultOf(world, `FormApp.openById('${form.id}').setPublished(false)`);
  expect(answer(world, form, 'Ada', 'yes', 'no')).toEqual([
    'The form Weeks is no longer accepting responses.',
  ]);
  expect([form.responses, publishedForm(world, form.publishedId)]).toEqual([[], undefined]);
});

it('opens for its owner and its editors only, and says the same of a form that is gone', () => {
  const { world, form } = made();
  const open = `return FormApp.openById('${form.id}').getTitle()`;
  expect(errorOf(world, open, { user: 'im@example.org' })).toBe(NOT_THERE);
  resultOf(world, `FormApp.openById('${form.id}').addEditors(['IM@example.org'])`);
  expect(resultOf(world, open, { user: 'im@example.org' })).toBe('Weeks');
  world.forms = {};
  expect(errorOf(world, open)).toBe(NOT_THERE);
});

it('needs the scope, counts what waits for a server, and throws by name what is not emulated', () => {
  const { world, form } = made();
  const scopes = ALL_SCOPES.filter((scope) => !scope.endsWith('/forms'));
  expect(errorOf(world, MAKE, { scopes })).toBe(
    'Exception: Specified permissions are not sufficient to call FormApp.create. Required permissions: https://www.googleapis.com/auth/forms',
  );
  expect(runScript(world, READ, { args: [form.id] }).calls).toMatchObject({ total: 2, remote: 2 });
  expect(runScript(world, MAKE).calls.remote).toBe(10);
  expect(errorOf(world, `FormApp.openById('${form.id}').setIsQuiz(true)`)).toBe(
    'Error: Not emulated: Form.setIsQuiz',
  );
  expect(errorOf(world, `FormApp.openByUrl('x')`)).toBe('Error: Not emulated: FormApp.openByUrl');
  expect(errorOf(world, `${MAKE} form.getItems()[0].asGridItem()`)).toContain(
    'Invalid conversion for item type',
  );
});
