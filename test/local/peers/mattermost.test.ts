import { startMattermost, type Mattermost } from '../../../local/peers/mattermost.js';
import type { Post } from '../../../local/peers/mattermost/store.js';
import { elementsOf } from './dudle-page.js';

let mattermost: Mattermost;

beforeEach(async () => {
  mattermost = await startMattermost({ now: () => new Date(Date.UTC(2026, 11, 7, 9)) });
});
afterEach(() => mattermost.close());

const HOOK = /^[a-z0-9]{26}$/;

const sendJson = (payload: unknown, address = mattermost.webhook): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });

const postsIn = (name: string): Post[] =>
  mattermost.store.channels.find((channel) => channel.name === name)?.posts ?? [];
const INCIDENTS = 'wd-wb-incident-manager';

describe('a post', () => {
  it.each<[string, (payload: object) => Promise<Response>]>([
    ['JSON', sendJson],
    [
      'a form',
      (payload): Promise<Response> =>
        fetch(mattermost.webhook, {
          method: 'POST',
          body: new URLSearchParams({ payload: JSON.stringify(payload) }),
        }),
    ],
  ])('comes as %s and is answered ok', async (_case, sendPayload) => {
    const response = await sendPayload({ text: 'Rota for December', username: 'Incident Desk' });
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'text/plain',
      'ok',
    ]);
    expect(postsIn(INCIDENTS)).toEqual([
      {
        message: 'Rota for December',
        username: 'Incident Desk',
        attachments: [],
        priority: null,
        at: new Date(Date.UTC(2026, 11, 7, 9)),
      },
    ]);
  });

  it.each([
    ['town-square', 'town-square'],
    ['#town-square', 'town-square'],
    ['@mirela', '@mirela'],
  ])('goes to %s', async (channel, name) => {
    expect((await sendJson({ text: 'x', channel })).status).toBe(200);
    expect(postsIn(name)).toHaveLength(1);
    expect(postsIn(INCIDENTS)).toEqual([]);
  });

  it('loses Slack’s marks', async () => {
    await sendJson({ text: 'See <https://example.org/a|the task>, <!channel>' });
    expect(postsIn(INCIDENTS)[0]?.message).toBe('See [the task](https://example.org/a), @channel');
  });

  it('too long for one becomes several, attachments on the last', async () => {
    await sendJson({ text: '🦄'.repeat(16_384), attachments: [{ text: 'A' }] });
    const posts = postsIn(INCIDENTS);
    expect(posts.map(({ message }) => Array.from(message).length)).toEqual([16_383, 1]);
    expect(posts.map(({ attachments }) => attachments.length)).toEqual([0, 1]);
  });

  it('may have raw line breaks inside its text', async () => {
    expect((await sendJson('{"text": "one\ntwo"}')).status).toBe(200);
    expect(postsIn(INCIDENTS)[0]?.message).toBe('one\ntwo');
  });

  it('may be urgent, and have no name where the server allows none', async () => {
    mattermost.store.allowsUsernames = false;
    await sendJson({ text: 'x', username: 'Desk', priority: { priority: 'urgent', requested_ack: true } });
    expect(postsIn(INCIDENTS)[0]).toMatchObject({ username: 'webhook', priority: { priority: 'urgent' } });
  });
});

describe('errors', () => {
  const hookId = (): string => mattermost.webhook.split('/').at(-1) ?? '';
  const expectError = async (
    response: Response,
    kind: string,
    status: number,
    id = hookId(),
  ): Promise<void> => {
    const verb = kind === 'decode' ? 'decode' : 'handle';
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({
      id: `web.incoming_webhook.${kind}.app_error`,
      message: `Failed to ${verb} the payload of media type application/json for incoming webhook ${id}.`,
      detailed_error: '',
      request_id: expect.stringMatching(HOOK) as string,
      status_code: status,
    });
  };

  it('the id has 26 characters', () => {
    expect(hookId()).toMatch(HOOK);
  });

  it.each<[string, unknown, string, number]>([
    ['no text', {}, 'general', 400],
    ['an empty text', { text: '' }, 'general', 400],
    ['an unknown channel', { text: 'x', channel: 'nope' }, 'general', 404],
    ['a channel in capitals', { text: 'x', channel: 'Town-Square' }, 'general', 404],
    ['an unknown person', { text: 'x', channel: '@nobody' }, 'general', 400],
    ['a channel of others', { text: 'x', channel: 'engineering-managers' }, 'general', 403],
    ['a type of the system', { text: 'x', type: 'system_x' }, 'general', 400],
    ['a type that is not custom', { text: 'x', type: 'x' }, 'general', 500],
    ['a priority without a priority', { text: 'x', priority: {} }, 'general', 400],
    ['broken JSON', '{"text":', 'decode', 400],
    ['nothing', '', 'decode', 400],
    ['a list', [{ text: 'x' }], 'decode', 400],
    ['a number as text', { text: 1 }, 'decode', 400],
    ['fields that are no list', { text: 'x', attachments: [{ fields: { title: 'a' } }] }, 'decode', 400],
  ])('%s', async (_case, payload, kind, status) => {
    await expectError(await sendJson(payload), kind, status);
    expect(mattermost.store.channels.flatMap(({ posts }) => posts)).toEqual([]);
  });

  it('an unknown webhook', async () => {
    const id = 'x'.repeat(26);
    await expectError(await sendJson({ text: 'x' }, `${mattermost.address}/hooks/${id}`), 'general', 400, id);
  });

  it('a locked webhook', async () => {
    for (const hook of mattermost.store.hooks) hook.isLocked = true;
    await expectError(await sendJson({ text: 'x', channel: 'town-square' }), 'general', 403);
    expect((await sendJson({ text: 'x' })).status).toBe(200);
  });

  it('webhooks switched off', async () => {
    mattermost.store.hasWebhooks = false;
    await expectError(await sendJson({ text: 'x' }), 'general', 501);
  });

  it.each(['/hooks/', '/api/v4/posts'])('nothing at %s', async (path) => {
    const response = await fetch(mattermost.address + path);
    expect([response.status, ((await response.json()) as { id: string }).id]).toEqual([
      404,
      'api.context.404.app_error',
    ]);
  });
});

it('shows channels with posts, text as text', async () => {
  const text = '**bold** <script>alert(1)</script>';
  await sendJson({
    text,
    attachments: [
      {
        color: 'danger',
        title: 'T1',
        title_link: 'javascript:alert(1)',
        fields: [{ title: 'Priority', value: 100 }],
      },
    ],
  });
  const html = await (await fetch(mattermost.address)).text();
  const elements = elementsOf(html);
  const shown = elements.find(({ name }) => name === 'main')?.text ?? '';
  for (const part of [
    'WD/WB Incident Manager',
    text,
    'T1 (javascript:alert(1))',
    'Priority',
    '100',
    mattermost.webhook,
  ]) {
    expect(shown).toContain(part);
  }
  expect(
    elements.filter(
      ({ name, attributes }) => name === 'script' || attributes.href?.startsWith('javascript:'),
    ),
  ).toEqual([]);
});
