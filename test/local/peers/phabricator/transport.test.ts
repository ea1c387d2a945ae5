import { startPhabricator, type Phabricator } from '../../../../local/peers/phabricator.js';
import { call, create, projectPhid, send, tokenOf, type Envelope } from './conduit-client.js';

let phabricator: Phabricator;

beforeEach(async () => {
  phabricator = await startPhabricator();
});
afterEach(() => phabricator.close());

const ALICE = {
  userName: 'im_alice',
  realName: 'Älice Müller (WMDE)',
  roles: ['verified', 'approved', 'activated'],
  primaryEmail: 'im_alice@example.org',
};

describe('encodings', () => {
  it('JSON in one field', async () => {
    expect(await call(phabricator, 'user.whoami')).toMatchObject({
      result: ALICE,
      error_code: null,
      error_info: null,
    });
  });

  it('flat fields, where numbers are text', async () => {
    const fields = { 'api.token': tokenOf(phabricator, 'im_alice'), output: 'json' };
    expect((await send(phabricator, 'user.whoami', fields)).result).toMatchObject(ALICE);
    const { result, error_info } = await send(phabricator, 'maniphest.edit', {
      ...fields,
      'transactions[0][type]': 'title',
      'transactions[0][value]': 'Flat',
      'transactions[1][type]': 'projects.add',
      'transactions[1][value][0]': projectPhid(phabricator, 'Wikidata'),
    });
    expect(error_info).toBeNull();
    const { id } = (result as { object: { id: number } }).object;
    const found = await send(phabricator, 'maniphest.search', {
      ...fields,
      'constraints[ids][]': String(id),
      limit: '5',
    });
    expect(found).toMatchObject({
      result: { data: [{ id, fields: { name: 'Flat' } }], cursor: { limit: 5 } },
    });
  });

  it('one JSON value per field', async () => {
    const { object } = await create(phabricator, ['title', 'Each']);
    const found = await send(phabricator, 'maniphest.search', {
      'params[constraints]': JSON.stringify({ ids: [object.id] }),
      'params[limit]': '',
      'params[__conduit__]': JSON.stringify({ token: tokenOf(phabricator, 'im_alice') }),
    });
    expect(found).toMatchObject({ result: { data: [{ id: object.id }] } });
    const wrong = await send(phabricator, 'maniphest.search', { 'params[order]': 'newest' });
    expect(wrong.error_code).toBe('ERR-CONDUIT-CORE');
    expect(wrong.error_info).toMatch(
      /^The value for parameter 'order' is not valid JSON\. .* Value was: newest\.$/,
    );
  });

  it('GET works as well', async () => {
    const query = new URLSearchParams({ 'api.token': tokenOf(phabricator, 'im_alice') });
    const response = await fetch(`${phabricator.address}/api/user.whoami?${String(query)}`);
    expect(await response.json()).toMatchObject({ result: ALICE });
  });
});

describe('answers', () => {
  it('are ASCII JSON with slashes escaped and no shield', async () => {
    const response = await fetch(`${phabricator.address}/api/user.whoami`, {
      method: 'POST',
      body: new URLSearchParams({ 'api.token': tokenOf(phabricator, 'im_alice') }),
    });
    expect(response.headers.get('content-type')).toBe('application/json');
    const text = await response.text();
    expect(text).toMatch(
      /^\{"result":\{"phid":"PHID-USER-[a-z2-7]{20}","userName":"im_alice","realName":"\\u00c4lice M\\u00fcller \(WMDE\)"/,
    );
    expect(text).toContain(`"uri":"http:\\/\\/127.0.0.1:`);
    expect(text).toMatch(/^[\x20-\x7e]+$/);
  });
});

describe('refused bodies', () => {
  const post = async (body: BodyInit, headers: Record<string, string> = {}): Promise<Envelope> => {
    const response = await fetch(`${phabricator.address}/api/user.whoami`, { method: 'POST', body, headers });
    expect(response.status).toBe(200);
    return (await response.json()) as Envelope;
  };

  it('JSON as such', async () => {
    const answer = await post('{"a":1}', { 'Content-Type': 'application/json' });
    expect(answer.error_code).toBe('ERR-CONDUIT-CORE');
    expect(answer.error_info).toMatch(/^Use form-encoded data to submit parameters to Conduit endpoints\./);
  });

  it('JSON with a charset, which is read as a form', async () => {
    const answer = await post('{"a":1}', { 'Content-Type': 'application/json; charset=utf-8' });
    expect(answer.error_code).toBe('ERR-CONDUIT-CALL');
    expect(answer.error_info).toBe(`API Method "user.whoami" does not define these parameters: '{"a":1}'.`);
  });

  it('multipart, where the dot of the token becomes an underscore', async () => {
    const form = new FormData();
    form.append('api.token', tokenOf(phabricator, 'im_alice'));
    const answer = await post(form);
    expect(answer).toEqual({
      result: null,
      error_code: 'ERR-CONDUIT-CALL',
      error_info: `API Method "user.whoami" does not define these parameters: 'api_token'.`,
    });
  });

  it('broken JSON in the one field', async () => {
    const answer = await send(phabricator, 'user.whoami', { params: '{' });
    expect(answer).toMatchObject({
      error_code: 'ERR-CONDUIT-CORE',
      error_info: "Invalid parameter information was passed to method 'user.whoami'.",
    });
  });
});

describe('whose token', () => {
  const withToken = (token: string): Promise<Envelope> =>
    send(phabricator, 'user.whoami', { params: JSON.stringify({ __conduit__: { token } }) });
  const unknown = `api-${'x'.repeat(28)}`;

  it('none, or one beside the JSON field', async () => {
    const missing = {
      result: null,
      error_code: 'ERR-INVALID-SESSION',
      error_info: 'Session key is not present.',
    };
    expect(await send(phabricator, 'user.whoami', { params: '{}' })).toEqual(missing);
    const beside = { params: '{}', 'api.token': tokenOf(phabricator, 'im_alice') };
    expect(await send(phabricator, 'user.whoami', beside)).toEqual(missing);
  });

  it.each([
    ['short', 'api-x', 'API token "api-x" has the wrong length. API tokens should be 32 characters long.'],
    [
      'of another kind',
      `abc-${'x'.repeat(28)}`,
      `API token "abc-${'x'.repeat(28)}" has the wrong format. API tokens should be 32 characters long and begin with one of these prefixes: api, cli, clr.`,
    ],
    ['unknown', unknown, `API token "${unknown}" is not valid.`],
  ])('%s: the token comes back in the text', async (_case, token, error_info) => {
    expect(await withToken(token)).toEqual({ result: null, error_code: 'ERR-INVALID-AUTH', error_info });
  });

  it('expired, or of a disabled account', async () => {
    phabricator.store.expiredTokens.add(unknown);
    expect((await withToken(unknown)).error_info).toBe(
      `API token "${unknown}" was previously valid, but has expired.`,
    );
    expect(await withToken(tokenOf(phabricator, 'gone_gil'))).toMatchObject({
      error_code: 'ERR-INVALID-AUTH',
      error_info: 'User account is not permitted to use the API.',
    });
  });

  it('each person has one, the same in every run', async () => {
    const tokens = phabricator.store.users.map(({ token }) => token);
    expect(tokens.every((token) => /^api-[a-z2-7]{28}$/.test(token))).toBe(true);
    expect(new Set(tokens).size).toBe(phabricator.store.users.length);
    const other = await startPhabricator();
    expect(other.store.users.map(({ token }) => token)).toEqual(tokens);
    await other.close();
  });
});

describe('method and parameters are checked before the token', () => {
  it('unknown method', async () => {
    expect(await send(phabricator, 'maniphest.nope', {})).toMatchObject({
      error_code: 'ERR-CONDUIT-CALL',
      error_info: 'Conduit API method "maniphest.nope" does not exist.',
    });
  });
  it('unknown parameters', async () => {
    expect(await send(phabricator, 'user.whoami', { foo: '1', bar: '2' })).toMatchObject({
      error_code: 'ERR-CONDUIT-CALL',
      error_info: `API Method "user.whoami" does not define these parameters: 'foo', 'bar'.`,
    });
  });
});

it.each([{ Host: 'evil.example' }, { Origin: 'https://evil.example' }])('refuses %j', async (headers) => {
  const { request } = await import('node:http');
  const status = await new Promise((resolve, reject) => {
    const asked = request(`${phabricator.address}/`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });
  expect(status).toBe(403);
});
