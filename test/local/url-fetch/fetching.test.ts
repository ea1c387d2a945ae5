import fc from 'fast-check';
import { finishInThread } from '../../../local/runtime/host/in-thread.js';
import { LockTable } from '../../../local/runtime/host/locks.js';
import { stopHttp } from '../../../local/runtime/host/services/url-fetch/blocking-http.js';
import { fetchSteps, type FetchReply } from '../../../local/runtime/host/services/url-fetch/fetching.js';
import type { FetchQuestion } from '../../../local/runtime/host/services/url-fetch/outgoing-request.js';
import { startEchoServer, type EchoServer } from './echo-server.js';

let server: EchoServer;

beforeAll(async () => {
  server = await startEchoServer();
});

afterAll(async () => {
  await stopHttp();
  await server.close();
});

function question(path: string, given: Partial<FetchQuestion> = {}): FetchQuestion {
  return {
    url: `${server.origin}${path}`,
    method: null,
    contentType: null,
    headers: {},
    payload: null,
    followRedirects: true,
    validateHttpsCertificates: true,
    muteHttpExceptions: false,
    ...given,
  };
}

const fetchAll = (...given: Parameters<typeof fetchSteps>): FetchReply[] =>
  finishInThread(fetchSteps(...given), {
    id: '1',
    answers: [],
    locks: new LockTable(),
    advance: () => undefined,
  });

function fetchOne(path: string, given: Partial<FetchQuestion> = {}, hosts = [server.host]): FetchReply {
  const [reply] = fetchAll([question(path, given)], hosts);
  if (!reply) throw new Error('No reply.');
  return reply;
}

interface Echo {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

function echo(path: string, given: Partial<FetchQuestion> = {}): Echo {
  return JSON.parse(textOf(fetchOne(path, given))) as Echo;
}

function textOf(reply: FetchReply): string {
  return Buffer.from(reply.base64, 'base64').toString();
}

describe('what is sent', () => {
  it('is a GET without a body by default', () => {
    expect(echo('/echo?q=1')).toMatchObject({ method: 'GET', url: '/echo?q=1', body: '' });
  });

  it.each(['post', 'put', 'patch', 'delete', 'POST'])('has the method %s', (method) => {
    expect(echo('/echo', { method }).method).toBe(method.toUpperCase());
  });

  it('sends text as a form unless another type is given', () => {
    const payload = { kind: 'text', text: 'params=ä' } as const;
    expect(echo('/echo', { method: 'post', payload })).toMatchObject({
      body: 'params=ä',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '9' },
    });
    expect(echo('/echo', { method: 'post', payload, contentType: 'application/json' }).headers).toMatchObject(
      {
        'content-type': 'application/json',
      },
    );
  });

  it('encodes fields so that a server reads the same fields', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.string({ unit: 'grapheme' })), { minLength: 1, maxLength: 4 }),
        (pairs) => {
          const fields = pairs.map(([name, value]) => ({ name, value }));
          const { body, headers } = echo('/echo', { method: 'post', payload: { kind: 'form', fields } });
          expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
          expect([...new URLSearchParams(body)]).toEqual(pairs);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('sends fields with a file among them as multipart', () => {
    const file = { name: 'a".csv', contentType: 'text/csv', base64: Buffer.from('x,y').toString('base64') };
    const fields = [
      { name: 'title', value: 'Rota' },
      { name: 'file', value: file },
    ];
    const { body, headers } = echo('/echo', { method: 'post', payload: { kind: 'form', fields } });
    const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(headers['content-type'] ?? '')?.[1] ?? '';
    expect(boundary).not.toBe('');
    expect(body.split(`--${boundary}`)).toEqual([
      '',
      '\r\nContent-Disposition: form-data; name="title"\r\n\r\nRota\r\n',
      '\r\nContent-Disposition: form-data; name="file"; filename="a%22.csv"\r\nContent-Type: text/csv\r\n\r\nx,y\r\n',
      '--\r\n',
    ]);
  });

  it('turns a GET with a payload into a POST', () => {
    expect(echo('/echo', { method: 'get', payload: { kind: 'text', text: 'a=1' } }).method).toBe('POST');
  });

  it("carries the script's headers", () => {
    expect(
      echo('/echo', { headers: { 'Accept-Language': 'en', 'X-Name': 'Zo\u00eb' } }).headers,
    ).toMatchObject({
      'accept-language': 'en',
      'x-name': Buffer.from('Zoë').toString('latin1'),
    });
  });

  it('escapes what an address may not contain', () => {
    expect(echo('/echo?q=a b|c').url).toBe('/echo?q=a%20b|c');
    expect(echo('/echo?q=a%20b').url).toBe('/echo?q=a%20b');
  });
});

describe('what is refused before anything is sent', () => {
  it.each<[string, Partial<FetchQuestion>, string]>([
    ['no address', { url: '' }, 'Attribute provided with no value: url'],
    ['another protocol', { url: 'ftp://example.org/' }, 'Invalid argument: ftp://example.org/'],
    ['no host', { url: 'http://' }, 'Invalid argument: http://'],
    ['an unknown method', { method: 'steal' }, 'Attribute provided with invalid value: method'],
    ['a Host header', { headers: { Host: 'x' } }, 'Attribute provided with invalid value: Header:Host'],
    [
      'a Content-Length header',
      { headers: { 'Content-Length': '1' } },
      'Attribute provided with invalid value: Header:Content-Length',
    ],
    [
      'a header without value',
      { headers: { Authorization: null } },
      'Attribute provided with invalid value: Header:null',
    ],
    [
      'a line end in a header',
      { headers: { 'X-A': 'b\r\nX-C: d' } },
      'Attribute provided with invalid value: Header:X-A',
    ],
    [
      'a long address',
      { url: `http://127.0.0.1/${'x'.repeat(2082)}` },
      'Limit Exceeded: URLFetch URL Length.',
    ],
    [
      '101 headers',
      { headers: Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`X-${String(n)}`, ''])) },
      'Limit Exceeded: URLFetch Header Count.',
    ],
    ['9 KB in a header', { headers: { 'X-A': 'x'.repeat(9000) } }, 'Limit Exceeded: URLFetch Header Size.'],
  ])('%s', (_case, given, text) => {
    expect(() => fetchOne('/echo', given)).toThrow(text);
  });

  it('reaches only hosts that the world names, and says how to allow one', () => {
    expect(() => fetchOne('/echo', {}, [])).toThrow(
      `This world does not let UrlFetchApp reach ${server.host}: add "${server.host}" to the list "hosts" in the world's settings to allow it.`,
    );
    expect(() => fetchOne('/echo', {}, ['127.0.0.1:1'])).toThrow('This world does not let UrlFetchApp reach');
    expect(fetchOne('/echo', {}, ['127.0.0.1']).status).toBe(200);
    const disguised = question('/echo', { url: `http://${server.host}@example.org/echo` });
    expect(() => fetchAll([disguised], [server.host])).toThrow('UrlFetchApp reach example.org');
  });
});

describe('what comes back', () => {
  it('has repeated headers and their spelling', () => {
    const { headers } = fetchOne('/cookies');
    const pairs = headers.flatMap((text, index) => (index % 2 === 0 ? [[text, headers[index + 1]]] : []));
    expect(pairs).toEqual(
      expect.arrayContaining([
        ['Set-Cookie', 'a=1'],
        ['Set-Cookie', 'b=2'],
        ['X-One', 'one'],
      ]),
    );
  });

  it('is bytes', () => {
    expect([...Buffer.from(fetchOne('/bytes').base64, 'base64')]).toEqual([0, 127, 128, 255]);
  });

  it('keeps the order of several requests', () => {
    const replies = fetchAll(
      ['/status?code=200&text=a', '/redirect?times=3', '/status?code=200&text=c'].map((path) =>
        question(path),
      ),
      [server.host],
    );
    expect(replies.map(textOf).map((text) => text.slice(0, 8))).toEqual(['a', '{"method', 'c']);
  });
});

describe('failures', () => {
  it('throws for a status of 400 and more unless muted', () => {
    expect(() => fetchOne('/status?code=404&text=gone')).toThrow(
      `Request failed for ${server.origin} returned code 404. Truncated server response: gone (use muteHttpExceptions option to examine full response)`,
    );
    expect(fetchOne('/status?code=404&text=gone', { muteHttpExceptions: true })).toMatchObject({
      status: 404,
    });
    expect(fetchOne('/status?code=399').status).toBe(399);
  });

  it('shows only the beginning of a long answer', () => {
    expect(() => fetchOne(`/status?code=500&text=${'x'.repeat(600)}`)).toThrow(
      `${'x'.repeat(250)}... (use mute`,
    );
  });

  it('says when nobody answers, muted or not', () => {
    const closed = 'http://127.0.0.1:1/';
    const given = { url: closed, muteHttpExceptions: true };
    expect(() => fetchOne('', given, ['127.0.0.1'])).toThrow(`Address unavailable: ${closed}`);
    expect(() => fetchOne('/nothing')).toThrow(`Address unavailable: ${server.origin}/nothing`);
    expect(() => fetchAll([question('/hang')], [server.host], 150)).toThrow(
      `Address unavailable: ${server.origin}/hang`,
    );
  });

  it('says when a name has no address', () => {
    const url = 'http://nobody.invalid/';
    expect(() => fetchOne('', { url }, ['nobody.invalid'])).toThrow(`DNS error: ${url}`);
  });

  it('goes on working after a failure', () => {
    expect(() => fetchOne('/nothing')).toThrow();
    expect(fetchOne('/echo').status).toBe(200);
  });
});

describe('redirects', () => {
  it('are followed, as a GET without body', () => {
    const payload = { kind: 'text', text: 'a=1' } as const;
    const seen = echo('/redirect?times=5', { method: 'post', payload });
    expect(seen).toMatchObject({ method: 'GET', url: '/echo', body: '' });
    expect(seen.headers).not.toHaveProperty('content-type');
  });

  it('keep method and body for 307', () => {
    const payload = { kind: 'text', text: 'a=1' } as const;
    expect(echo('/redirect?code=307', { method: 'post', payload })).toMatchObject({
      method: 'POST',
      body: 'a=1',
    });
  });

  it('are answered as they are on request, and after five of them', () => {
    const single = fetchOne('/redirect', { followRedirects: false });
    expect(single.status).toBe(302);
    expect(single.headers).toEqual(expect.arrayContaining(['Location', '/echo']));
    expect(fetchOne('/redirect?times=6').status).toBe(302);
  });

  it('do not lead to a host that the world does not name, and take no secrets to another host', () => {
    const port = server.host.split(':')[1] ?? '';
    const elsewhere = encodeURIComponent(`http://localhost:${port}/echo`);
    const path = `/redirect?to=${elsewhere}`;
    expect(() => fetchOne(path)).toThrow(`UrlFetchApp reach localhost:${port}`);
    const headers = { Authorization: 'Bearer secret', Cookie: 'a=1', 'X-Kept': 'yes' };
    const reply = fetchOne(path, { headers }, ['127.0.0.1', 'localhost']);
    const seen = (JSON.parse(textOf(reply)) as Echo).headers;
    expect(seen['x-kept']).toBe('yes');
    expect(seen).not.toHaveProperty('authorization');
    expect(seen).not.toHaveProperty('cookie');
    expect(echo('/redirect', { headers }).headers).toMatchObject({ authorization: 'Bearer secret' });
  });
});
