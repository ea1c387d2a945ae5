import { startPhabricator, type Phabricator } from '../../../../local/peers/phabricator.js';
import { INCIDENTS } from '../../../../local/demo/incidents.js';
import { elementsOf } from '../dudle-page.js';
import { create, edit } from './conduit-client.js';

let phabricator: Phabricator;

beforeEach(async () => {
  phabricator = await startPhabricator({ now: () => new Date(Date.UTC(2026, 11, 7, 9)) });
});
afterEach(() => phabricator.close());

const page = async (path: string): Promise<{ status: number; html: string; text: string }> => {
  const response = await fetch(phabricator.address + path);
  const html = await response.text();
  return {
    status: response.status,
    html,
    text: elementsOf(html).find(({ name }) => name === 'main')?.text ?? '',
  };
};

const fields = (html: string): Record<string, string> =>
  Object.fromEntries(
    elementsOf(html)
      .filter(({ name }) => name === 'input' || name === 'textarea')
      .map(({ name, attributes, text }) => [
        attributes.name ?? '',
        name === 'input' ? (attributes.value ?? '') : text,
      ]),
  );

const selected = (html: string): string[] =>
  elementsOf(html)
    .filter(({ name, attributes }) => name === 'option' && 'selected' in attributes)
    .map(({ attributes }) => attributes.value ?? '');

const HOSTILE = '<img src=x onerror="alert(1)"> & "quotes"';

it('shows a task with everything people typed as text', async () => {
  const { object } = await create(
    phabricator,
    ['title', HOSTILE],
    ['description', '</pre><script>alert(2)</script>'],
  );
  await edit(phabricator, object.id, [['comment', '<b>bold</b>']]);
  const { status, html, text } = await page(`/T${String(object.id)}`);
  expect(status).toBe(200);
  expect(text).toContain(HOSTILE);
  expect(text).toContain('</pre><script>alert(2)</script>');
  expect(text).toContain('<b>bold</b>');
  expect(
    elementsOf(html)
      .filter(({ name }) => ['img', 'script', 'b'].includes(name))
      .map(({ name }) => name),
  ).toEqual(['b']);
});

it('has every task the demo’s incidents name, with owner and status', async () => {
  for (const [, title, status, priority, , task] of INCIDENTS) {
    const { text } = await page(`/${task}`);
    expect(text).toContain(title);
    expect(text).toContain(priority);
    expect(text).toContain(status === 'resolved' ? 'Resolved' : 'Open');
  }
});

it('lists open tasks, closed ones on request', async () => {
  const open = await page('/maniphest/');
  expect(open.text).toContain('T418802');
  expect(open.text).not.toContain('T410231');
  expect((await page('/maniphest/?closed=1')).text).toContain('T410231');
});

it.each(['/', '/p/Mirela/', '/tag/wikidata/', '/project/view/1058/', '/project/board/1058/'])(
  'has %s',
  async (path) => {
    expect((await page(path)).status).toBe(200);
  },
);

it.each(['/T999999', '/tag/wikidata-campsite-iteration-%E2%88%9E/', '/nope', '/p/nobody/'])(
  'has no %s',
  async (path) => {
    expect((await page(path)).status).toBe(404);
  },
);

describe('the form', () => {
  const FORM = '/maniphest/task/edit/form/46/';

  it('is filled in from the address', async () => {
    const { html } = await page(
      `${FORM}?title=Fatal%20error&description=a%0Ab&priority=unbreak&projects=wikidata,wikimedia-production-error&assign=im_bob&subscribers=im_alice,Mirela&parent=T418700&subtype=bug`,
    );
    expect(fields(html)).toEqual({
      title: 'Fatal error',
      description: 'a\nb',
      projects: 'wikidata, wikimedia-production-error',
      assign: 'im_bob',
      subscribers: 'im_alice, Mirela',
      parent: 'T418700',
    });
    expect(selected(html)).toEqual(['im_alice', 'unbreak', 'open', 'bug']);
  });

  it.each([
    ['a number', 'priority=100', 'unbreak'],
    ['a name, which selects nothing', 'priority=Unbreak+Now!', 'triage'],
  ])('takes a priority as %s', async (_case, query, keyword) => {
    expect(selected((await page(`${FORM}?${query}`)).html)).toContain(keyword);
  });

  it('has a tag of its own, which any other replaces', async () => {
    expect(fields((await page(FORM)).html).projects).toBe('wikimedia-production-error');
    expect(fields((await page(`${FORM}?tags=wikidata`)).html).projects).toBe('wikidata');
    expect(fields((await page(`${FORM}?tag=a&projects=wikidata`)).html).projects).toBe('wikidata');
  });

  it('shows what it does not know as broken', async () => {
    expect((await page(`${FORM}?projects=wikidata,nope&assign=nobody`)).text.match(/Unknown: \S+/g)).toEqual([
      'Unknown: nope',
      'Unknown: nobody',
    ]);
  });

  const submit = (some: Record<string, string>): Promise<Response> =>
    fetch(phabricator.address + FORM, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(some),
    });

  it('makes a task', async () => {
    const response = await submit({
      as: 'im_bob',
      title: HOSTILE,
      description: 'a\r\nb',
      priority: 'high',
      projects: 'wikidata',
      parent: '418700',
      assign: '',
    });
    const location = response.headers.get('location') ?? '';
    expect([response.status, location]).toEqual([303, expect.stringMatching(/^\/T\d+$/) as string]);
    const { text } = await page(location);
    expect(text).toContain(HOSTILE);
    expect(text).toContain('im_bob');
    expect((await page('/T418700')).text).toContain(HOSTILE);
    expect(phabricator.store.tasks.at(-1)).toMatchObject({
      description: 'a\nb',
      priority: 80,
      ownerPHID: null,
    });
  });

  it('says what is wrong and keeps what was typed', async () => {
    const html = await (await submit({ as: 'im_bob', title: '', description: 'kept' })).text();
    expect(elementsOf(html).find(({ attributes }) => attributes.role === 'alert')?.text).toBe(
      'Validation errors:\n  - Tasks must have a title.',
    );
    expect(fields(html).description).toBe('kept');
  });
});
