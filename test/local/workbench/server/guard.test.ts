// Who may talk to the workbench, and what every answer carries.
import { request } from 'node:http';
import { TOKEN_HEADER } from '../../../../local/workbench/protocol.js';
import { smallWorkbench } from '../small-workbench.js';
import type { SmallWorkbench } from '../small-workbench.js';

let small: SmallWorkbench;

beforeAll(async () => {
  small = await smallWorkbench();
});

afterAll(() => small.end());

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** fetch() would mend the path and set Host and Origin itself. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = new URL(small.origin);
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

const errorOf = ({ text }: Answer): string => (JSON.parse(text) as { error: string }).error;

describe('a request', () => {
  it('with a foreign Host is refused', async () => {
    const answer = await ask('/api/state', { host: 'evil.example', [TOKEN_HEADER]: small.token });
    expect(answer.status).toBe(403);
    expect(errorOf(answer)).toBe(`The workbench answers to ${small.origin} only, not to "evil.example".`);
  });

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1'])(
    'with the Origin %s is refused',
    async (origin) => {
      const answer = await ask('/api/state', { origin, [TOKEN_HEADER]: small.token });
      expect([answer.status, errorOf(answer)]).toEqual([
        403,
        'Pages of other origins may not talk to the workbench.',
      ]);
    },
  );

  it.each([undefined, '', 'wrong'])('with the token %j is refused', async (token) => {
    const answer = await ask('/api/state', token === undefined ? {} : { [TOKEN_HEADER]: token });
    expect([answer.status, errorOf(answer)]).toEqual([
      403,
      'The token of this start is missing or wrong. Open the address that npm start printed.',
    ]);
  });

  it('with the cookie only is refused: the cookie shows the page and nothing else', async () => {
    const page = await ask(`/?token=${small.token}`);
    const cookie = String(page.headers['set-cookie']).split(';')[0] ?? '';
    expect((await ask('/api/state', { cookie })).status).toBe(403);
    expect((await ask('/', { cookie })).status).toBe(200);
  });

  it('from its own page is answered', async () => {
    const headers = { origin: small.origin, [TOKEN_HEADER]: small.token };
    expect((await ask('/api/state', headers)).status).toBe(200);
    const { port } = new URL(small.origin);
    expect((await ask('/api/state', { host: `localhost:${port}`, [TOKEN_HEADER]: small.token })).status).toBe(
      200,
    );
  });
});

describe('the page', () => {
  it('opens with the token, holds it, and sets a cookie no script sees', async () => {
    const { status, headers, text } = await ask(`/?token=${small.token}`);
    expect(status).toBe(200);
    expect(text).toContain(`content="${small.token}"`);
    expect(String(headers['set-cookie'])).toMatch(
      /^workbench-\d+=[\w-]{32}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
    expect(String(headers['set-cookie'])).not.toContain(small.token);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'self';/) as string,
    });
  });

  it.each(['/', '/?token=', '/?token=wrong'])('does not open with %s', async (address) => {
    const { status, text, headers } = await ask(address);
    expect(status).toBe(403);
    expect(text).toBe(
      'This page opens with the address that npm start printed; it holds the token of this start.\n',
    );
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('has files that hold no secret, and a frame that may run scripts and reach nobody', async () => {
    expect((await ask('/page.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect((await ask('/page.css')).headers['content-type']).toBe('text/css; charset=utf-8');
    const frame = await ask('/frame');
    const policy = String(frame.headers['content-security-policy']);
    expect(policy).toMatch(/^sandbox allow-scripts /);
    expect(policy).not.toContain('allow-same-origin');
    expect(policy).toContain("default-src 'none'");
    expect(frame.text).not.toContain(small.token);
  });
});

describe('paths', () => {
  it.each([
    '/../package.json',
    '/page.js/../../package.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '//etc/passwd',
    '//[',
    '/world.json',
    '/constructor',
  ])('%s leads nowhere', async (path) => {
    const { status, text } = await ask(path);
    expect([status, text]).toEqual([404, 'There is no such page.\n']);
  });

  it.each(['../../../etc/passwd', '/etc/passwd', 'world.json', 'workbench.json', '..%2fworld.json', ''])(
    'the file %s is not given out',
    async (name) => {
      const { status, text } = await ask(`/api/file?name=${encodeURIComponent(name)}`, {
        [TOKEN_HEADER]: small.token,
      });
      expect(status).toBe(404);
      expect(JSON.parse(text)).toEqual({ error: `There is no file "${name}" among the open formats.` });
    },
  );

  it.each(['/api/toString', '/api/state/', '/api/'])('%s is unknown', async (path) => {
    const answer = await ask(path, { [TOKEN_HEADER]: small.token });
    expect([answer.status, errorOf(answer)]).toEqual([404, `The workbench has no GET ${path}.`]);
  });

  it('are not written to', async () => {
    const { status, text } = await ask('/', {}, 'PUT');
    expect([status, text]).toEqual([405, 'Only GET is known here.\n']);
  });
});
