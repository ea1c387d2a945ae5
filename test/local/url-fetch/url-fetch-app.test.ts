import { stopHttp } from '../../../local/runtime/host/services/url-fetch/blocking-http.js';
import type { World } from '../../../local/runtime/world/world.js';
import { errorOf, probeWorld, resultOf, runScript } from '../run-script.js';
import { startEchoServer, type EchoServer } from './echo-server.js';

let server: EchoServer;

beforeAll(async () => {
  server = await startEchoServer();
});

afterAll(async () => {
  await stopHttp();
  await server.close();
});

function worldWithHost(): World {
  const world = probeWorld();
  world.hosts = [server.host];
  return world;
}

function run(source: string, world = worldWithHost()): unknown {
  return resultOf(world, `const AT = ${JSON.stringify(server.origin)};\n${source}`);
}

it('fetches, with options', () => {
  const answer = run(`
    const response = UrlFetchApp.fetch(AT + '/echo', { method: 'post', payload: { create_poll: 'IM weeks', poll_type: 'time' },
      headers: { 'Accept-Language': 'en' } });
    const { method, body, headers } = JSON.parse(response.getContentText());
    return [response.getResponseCode(), method, body, headers['content-type'], headers['accept-language']];
  `);
  expect(answer).toEqual([
    200,
    'POST',
    'create_poll=IM+weeks&poll_type=time',
    'application/x-www-form-urlencoded',
    'en',
  ]);
});

it.each([
  ["'a=1'", 'a=1', 'application/x-www-form-urlencoded'],
  ['[97, 61, 49]', 'a=1', 'application/x-www-form-urlencoded'],
  ["Utilities.newBlob('{}', 'application/json')", '{}', 'application/json'],
  [
    '{ n: 1, list: [1, 2], nothing: null }',
    'n=1&list=1%2C2&nothing=null',
    'application/x-www-form-urlencoded',
  ],
])('sends the payload %s', (payload, body, type) => {
  const source = `const { body, headers } = JSON.parse(UrlFetchApp.fetch(AT + '/echo', { method: 'post', payload: ${payload} }).getContentText());
    return [body, headers['content-type']];`;
  expect(run(source)).toEqual([body, type]);
});

it('sends a form with a blob as multipart', () => {
  const source = `const { body, headers } = JSON.parse(UrlFetchApp.fetch(AT + '/echo',
      { method: 'post', payload: { file: Utilities.newBlob('x,y', 'text/csv', 'a.csv') } }).getContentText());
    return [headers['content-type'].split(';')[0], body.includes('filename="a.csv"'), body.includes('x,y')];`;
  expect(run(source)).toEqual(['multipart/form-data', true, true]);
});

it('gives headers once and all of them', () => {
  const source = `const response = UrlFetchApp.fetch(AT + '/cookies');
    return [response.getHeaders()['Set-Cookie'], response.getAllHeaders()['Set-Cookie'], response.getAllHeaders()['X-One']];`;
  expect(run(source)).toEqual(['b=2', ['a=1', 'b=2'], 'one']);
});

it('reads text in the charset of the answer or another one, and bytes', () => {
  const source = `const text = UrlFetchApp.fetch(AT + '/latin1'), bytes = UrlFetchApp.fetch(AT + '/bytes?x=1');
    return [text.getContentText(), text.getContentText('ISO-8859-1'), text.getContentText('UTF-8'), bytes.getContent(),
      bytes.getBlob().getName(), bytes.getBlob().getContentType(), bytes.getBlob().getBytes().length];`;
  expect(run(source)).toEqual([
    'Zoë',
    'Zoë',
    'Zo\ufffd',
    [0, 127, -128, -1],
    'bytes',
    'application/octet-stream',
    4,
  ]);
});

it('lets a script read Location itself', () => {
  const source = `const response = UrlFetchApp.fetch(AT + '/redirect', { followRedirects: false });
    return [response.getResponseCode(), response.getHeaders().Location];`;
  expect(run(source)).toEqual([302, '/echo']);
});

it('fetches several at once and counts each of them as remote', () => {
  const world = worldWithHost();
  const { ok, result, calls } = runScript(
    world,
    `const AT = ${JSON.stringify(server.origin)};
     return UrlFetchApp.fetchAll([AT + '/status?code=200&text=a', { url: AT + '/status?code=500&text=b', muteHttpExceptions: true }, AT + '/echo'])
       .map((response) => response.getResponseCode());`,
  );
  expect([ok, result]).toEqual([true, [200, 500, 200]]);
  expect(calls).toMatchObject({ 'UrlFetchApp.fetchAll': 1, remote: 3 });
});

it('shows a request without making it', () => {
  const request = run(
    `return UrlFetchApp.getRequest('http://nobody.invalid/x', { payload: { a: 'b c' }, muteHttpExceptions: true })`,
  );
  expect(request).toMatchObject({
    url: 'http://nobody.invalid/x',
    method: 'post',
    payload: 'a=b+c',
    contentType: 'application/x-www-form-urlencoded',
    followRedirects: true,
    validateHttpsCertificates: true,
    muteHttpExceptions: true,
  });
});

describe('refusals', () => {
  it.each([
    ["UrlFetchApp.fetch(AT + '/status?code=404&text=gone')", 'Exception: Request failed for '],
    [
      "UrlFetchApp.fetch('http://example.org/')",
      'Exception: This world does not let UrlFetchApp reach example.org: ',
    ],
    ['UrlFetchApp.fetch()', 'Exception: Attribute provided with no value: url'],
    [
      'UrlFetchApp.fetch(AT, { headers: { Authorization: null } })',
      'Exception: Attribute provided with invalid value: Header:null',
    ],
    [
      "UrlFetchApp.fetch('http://nobody.invalid/', { muteHttpExceptions: true })",
      'Exception: DNS error: http://nobody.invalid/',
    ],
  ])('%s', (source, text) => {
    const world = worldWithHost();
    world.hosts.push('nobody.invalid');
    expect(errorOf(world, `const AT = ${JSON.stringify(server.origin)};\n${source}`)).toContain(text);
  });

  it('needs the scope for external requests', () => {
    expect(errorOf(worldWithHost(), "UrlFetchApp.fetch('http://example.org/')", { scopes: [] })).toContain(
      'script.external_request',
    );
  });

  it('keeps to the daily quota of the account', () => {
    const world = worldWithHost();
    run("UrlFetchApp.fetch(AT + '/echo')", world);
    const [first] = world.executions;
    if (!first) throw new Error('No execution was recorded.');
    first.calls['UrlFetchApp.fetch'] = 99_999;
    expect(
      errorOf(
        world,
        `UrlFetchApp.fetch('${server.origin}/echo'); UrlFetchApp.fetch('${server.origin}/echo')`,
      ),
    ).toBe('Exception: Service invoked too many times for one day: urlfetch.');
  });
});
