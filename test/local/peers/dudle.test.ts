import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { startDudle, type Dudle } from '../../../local/peers/dudle.js';
import { columnTitlesOf, elementsOf, namesOf, post, read, votesOf } from './dudle-page.js';

let dudle: Dudle;
let seconds = 0;

beforeEach(async () => {
  seconds = 0;
  // Every look at the clock is a second later.
  dudle = await startDudle({ now: () => new Date(Date.UTC(2026, 10, 23, 6, 48, (seconds += 1))) });
});

afterEach(async () => {
  await dudle.close();
});

const WEEKS = ['2026-12-07', '2026-12-14', '2027-01-04'];

/** A time poll with three Mondays; gives its address with the slash. */
async function pollWithWeeks(id = 'im-weeks', type = 'time'): Promise<string> {
  await post(`${dudle.address}/`, { create_poll: 'IM weeks', poll_type: type, poll_url: id });
  for (const week of WEEKS) await post(`${dudle.address}/${id}/edit_columns.cgi`, { new_columnname: week });
  return `${dudle.address}/${id}/`;
}

function answers(name: string, votes: Record<string, string>, oldName = ''): Record<string, string> {
  const fields = Object.entries(votes).map(([column, value]) => [`add_participant_checked_${column}`, value]);
  return {
    olduser: oldName,
    add_participant: name,
    ...(Object.fromEntries(fields) as Record<string, string>),
  };
}

describe('creating a poll', () => {
  it('answers 302 to its columns, with a random id of ten characters where none is given', async () => {
    const response = await post(`${dudle.address}/`, {
      create_poll: 'IM weeks',
      poll_type: 'time',
      poll_url: '',
    });
    expect(response.status).toBe(302);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-length')).toBeNull();
    const [, id = ''] =
      /^http:\/\/127\.0\.0\.1:\d+\/([\w-]{10})\/edit_columns\.cgi$/.exec(
        response.headers.get('location') ?? '',
      ) ?? [];
    expect([...dudle.polls.keys()]).toEqual([id]);
    expect(await read(`${dudle.address}/${id}/`)).toContain("<h1 id='polltitle'>IM weeks");
  });

  it.each([
    ['an empty title', { create_poll: '', poll_url: 'x' }, 'Please enter a descriptive title.'],
    [
      'a bad id',
      { create_poll: 'T', poll_url: 'a b' },
      'Custom address may only contain letters, numbers, and dashes.',
    ],
    ['an id in use', { create_poll: 'T', poll_url: 'im-weeks' }, 'A poll with this address already exists.'],
  ])('answers 200 with an error for %s', async (_case, fields, text) => {
    await pollWithWeeks();
    const response = await post(`${dudle.address}/`, { poll_type: 'time', ...fields });
    expect(response.status).toBe(200);
    const error = elementsOf(await response.text()).find(({ attributes }) => attributes.class === 'error');
    expect(error?.text.trim()).toBe(text);
    expect(dudle.polls.size).toBe(1);
  });

  it('sends a bad type away', async () => {
    const response = await post(`${dudle.address}/`, { create_poll: 'T', poll_type: 'x', poll_url: '' });
    expect([response.status, response.headers.get('location')]).toEqual([302, 'http://localhost/']);
  });
});

describe('columns', () => {
  it('are days in order, each once', async () => {
    const address = await pollWithWeeks();
    await post(`${address}edit_columns.cgi`, { new_columnname: '2026-12-14' });
    await post(`${address}edit_columns.cgi`, { new_columnname: '2026-11-30' });
    expect(columnTitlesOf(await read(address))).toEqual(['2026-11-30', ...WEEKS]);
  });

  it('may have a time or a text, which takes the place of the bare day when told so', async () => {
    const address = await pollWithWeeks();
    const add = (columntime: string, columnid?: string): Promise<Response> =>
      post(`${address}edit_columns.cgi`, {
        new_columnname: '2026-12-07',
        columntime,
        ...(columnid === undefined ? {} : { columnid }),
      });
    await add('9:5', '2026-12-07');
    await add("10 o'clock");
    await add('08:00');
    await add('');
    const page = await read(address);
    expect(columnTitlesOf(page)).toEqual([
      '2026-12-07 08:00',
      '2026-12-07 09:05',
      "2026-12-07 10 o'clock",
      '2026-12-14',
      '2027-01-04',
    ]);
    const spans = elementsOf(page).filter(
      ({ name, attributes }) =>
        name === 'th' && attributes.colspan !== undefined && attributes.class === undefined,
    );
    expect(spans.map(({ text, attributes }) => [text, attributes.colspan]).slice(0, 5)).toEqual([
      ['Dec 2026', '4'],
      ['Jan 2027', '1'],
      ['Mon, 07', '3'],
      ['Mon, 14', '1'],
      ['Mon, 04', '1'],
    ]);
  });

  it('that are no dates are answered with an error page', async () => {
    const address = await pollWithWeeks();
    for (const new_columnname of ['KW 50', '2026-11-31', '']) {
      const response = await post(`${address}edit_columns.cgi`, { new_columnname });
      expect([response.status, response.headers.get('content-type')]).toEqual([
        500,
        'text/html; charset=utf-8',
      ]);
    }
    expect(columnTitlesOf(await read(address))).toEqual(WEEKS);
  });

  it('of a normal poll are sorted as text', async () => {
    await post(`${dudle.address}/`, { create_poll: 'T', poll_type: 'normal', poll_url: 'n' });
    for (const new_columnname of ['KW 9', 'KW 50', 'a<b', '2026-W51']) {
      await post(`${dudle.address}/n/edit_columns.cgi`, {
        new_columnname,
        columndescription: `about "${new_columnname}"`,
      });
    }
    const page = await read(`${dudle.address}/n/`);
    expect(columnTitlesOf(page)).toEqual(['2026-W51', 'KW 50', 'KW 9', 'a<b']);
    const heads = elementsOf(page).filter(({ attributes }) => attributes.class === 'polloptions');
    expect(heads.map(({ attributes }) => attributes.title)).toContain('about "a<b"');
    expect(page).toContain('This is a Normal poll.');
    expect(page).toContain('href="?sort=KW+50"');
  });
});

describe('votes', () => {
  it('are answered with 302 and shown by class', async () => {
    const address = await pollWithWeeks();
    const response = await post(
      address,
      answers('Müller, Jörg', { '2026-12-07': 'c_no___', '2026-12-14': 'a_yes__', '2027-01-04': 'b_maybe' }),
    );
    expect([response.status, response.headers.get('location')]).toEqual([302, address]);
    expect(votesOf(await read(address))).toEqual({
      'Müller, Jörg: 2026-12-07': 'c_no___',
      'Müller, Jörg: 2026-12-14': 'a_yes__',
      'Müller, Jörg: 2027-01-04': 'b_maybe',
    });
  });

  it('of the same name replace each other, and the last edit comes last', async () => {
    const address = await pollWithWeeks();
    await post(address, answers('Ada', { '2026-12-07': 'a_yes__' }));
    await post(address, answers('Grace', { '2026-12-07': 'a_yes__' }));
    await post(address, answers('  Ada ', { '2026-12-07': 'c_no___' }));
    const page = await read(address);
    expect(namesOf(page)).toEqual(['Grace', 'Ada']);
    expect(votesOf(page)['Ada: 2026-12-07']).toBe('c_no___');
  });

  it('can be edited under another name, deleted, and sorted', async () => {
    const address = await pollWithWeeks();
    for (const name of ['bob', 'Ada', 'Zoë'])
      await post(address, answers(name, { '2026-12-07': name === 'Zoë' ? 'a_yes__' : 'b_maybe' }));
    await post(address, answers('Robert', { '2026-12-07': 'c_no___' }, 'bob'));
    expect(namesOf(await read(address))).toEqual(['Ada', 'Zoë', 'Robert']);
    expect(namesOf(await read(`${address}?sort=name`))).toEqual(['Ada', 'Robert', 'Zoë']);
    expect(namesOf(await read(`${address}?sort=2026-12-07`))).toEqual(['Zoë', 'Ada', 'Robert']);
    expect((await post(address, { delete_participant_confirm: 'Ada' })).status).toBe(302);
    expect(namesOf(await read(address))).toEqual(['Zoë', 'Robert']);
  });

  it('without a name are anonymous, with inner blanks kept', async () => {
    const address = await pollWithWeeks();
    await post(address, answers('', {}));
    await post(address, answers(' ', {}));
    await post(address, answers('Anna   Space', {}));
    expect(namesOf(await read(address))).toEqual(['Anonymous #1', 'Anonymous #2', 'Anna   Space']);
  });

  it('are undecided for invited people and for columns that came later', async () => {
    const address = await pollWithWeeks();
    const invited = await post(`${address}invite_participants.cgi`, {
      olduser: '',
      add_participant: 'Invited Ivy',
    });
    expect(invited.status).toBe(200);
    await post(
      address,
      answers('Ada', { '2026-12-07': 'a_yes__', '2026-12-14': 'a_yes__', '2027-01-04': 'a_yes__' }),
    );
    await post(`${address}edit_columns.cgi`, { new_columnname: '2027-01-11' });
    const votes = votesOf(await read(address));
    expect(votes['Invited Ivy: 2026-12-07']).toBe('undecided');
    expect(votes['Ada: 2027-01-11']).toBe('undecided');
    expect(votes['Ada: 2026-12-07']).toBe('a_yes__');
  });

  it('that are garbage are stored and shown without a class', async () => {
    const address = await pollWithWeeks();
    await post(address, answers('Ada', { '2026-12-07': 'perhaps', '2026-12-14': '<b>' }));
    expect(await read(address)).toContain('<td class="vote " title="Ada: 2026-12-07">');
  });

  it('are not saved when somebody presses cancel', async () => {
    const address = await pollWithWeeks();
    const response = await post(address, { ...answers('Ada', {}), cancel: 'Cancel' });
    expect(response.status).toBe(200);
    expect(namesOf(await read(address))).toEqual([]);
  });
});

it('keeps comments with their line ends and deletes them by their second', async () => {
  const address = await pollWithWeeks();
  await post(address, { commentname: 'Łukasz', comment: 'Away 21–25 Dec.\r\n<b>' });
  expect(await read(address)).toContain(
    "<h3 class='comment' id='comment0'>Łukasz said on 23.11., 06:48<input type='hidden' name='delete_comment' value='1795416481' />",
  );
  expect(await read(address)).toContain('</h3>Away 21&#8211;25 Dec.<br />&lt;b&gt;</div>');
  await post(address, { delete_comment: '1795416481' });
  expect(await read(address)).not.toContain('Łukasz');
});

describe('addresses', () => {
  it.each([
    ['/im-weeks', 301],
    ['/no-such-poll/', 404],
    ['/no-such-poll', 404],
    ['/im-weeks/nothing.cgi', 404],
    ['/im-weeks/data.yaml', 403],
    ['/im-weeks/.git/config', 403],
    ['/im-weeks/', 200],
    ['/', 200],
  ])('%s gives %i', async (path, status) => {
    await pollWithWeeks();
    const response = await fetch(`${dudle.address}${path}`, { redirect: 'manual' });
    expect(response.status).toBe(status);
    if (status === 404) expect(await response.text()).toContain('The requested poll was not found.');
    if (status === 301) expect(response.headers.get('location')).toBe(`${dudle.address}/im-weeks/`);
  });

  it('delete a poll after the right sentence only', async () => {
    const address = await pollWithWeeks();
    await post(`${address}delete_poll.cgi`, { confirmnumber: '0', confirm: 'yes' });
    expect(dudle.polls.size).toBe(1);
    const response = await post(`${address}delete_poll.cgi`, {
      confirmnumber: '0',
      confirm: 'phahqu3Uib4neiRi',
    });
    expect([response.status, dudle.polls.size]).toEqual([200, 0]);
    expect((await fetch(address)).status).toBe(404);
  });

  it("answer only to this machine's own names", async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const asked = request(dudle.address, { headers: { Host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.on('error', reject).end();
    });
    expect(status).toBe(403);
  });
});

describe('a poll with a password', () => {
  const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

  async function protect(address: string, user: string): Promise<void> {
    const fields = {
      ac_user: user,
      ac_password0: 'secret',
      ac_password1: 'secret',
      ac_create: 'Save',
      ac_activate: 'Activate',
    };
    const authorization =
      user === 'admin' ? {} : await digest(`${address}access_control.cgi`, 'POST', 'admin');
    await fetch(`${address}access_control.cgi`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: authorization,
      redirect: 'manual',
    });
  }

  /** The header that a browser would send after the first 401. */
  async function digest(
    address: string,
    method: string,
    user: string,
    password = 'secret',
  ): Promise<Record<string, string>> {
    const challenge =
      (await fetch(address, { method, redirect: 'manual' })).headers.get('www-authenticate') ?? '';
    const [, realm = '', nonce = ''] =
      /^Digest realm="([^"]*)", nonce="([^"]*)", algorithm=MD5, qop="auth"$/.exec(challenge) ?? [];
    const uri = new URL(address).pathname;
    const response = md5(
      [md5(`${user}:${realm}:${password}`), nonce, '00000001', 'c', 'auth', md5(`${method}:${uri}`)].join(
        ':',
      ),
    );
    return {
      Authorization: `Digest username="${user}", realm="${realm}", nonce="${nonce}", uri="${uri}", response="${response}", qop=auth, nc=00000001, cnonce="c"`,
    };
  }

  it('for admin closes the pages that change it, not the poll', async () => {
    const address = await pollWithWeeks('im-locked');
    await protect(address, 'admin');
    expect((await fetch(address)).status).toBe(200);
    const refused = await fetch(`${address}edit_columns.cgi`);
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toMatch(
      /^Digest realm="dudle-im-locked", nonce="[^"]+", algorithm=MD5, qop="auth"$/,
    );
    const page = await refused.text();
    expect(page).toContain('The configuration of this poll is password-protected!');
    expect(page).toContain('give the password for user <code>admin</code>');
  });

  it('for participants closes the whole poll', async () => {
    const address = await pollWithWeeks('im-locked');
    await protect(address, 'admin');
    await protect(address, 'participant');
    const refused = await fetch(address);
    expect([refused.status, (await refused.text()).includes('This poll is password-protected!')]).toEqual([
      401,
      true,
    ]);
  });

  it('opens to the right digest, not to a wrong password, the wrong user, or Basic', async () => {
    const address = await pollWithWeeks('im-locked');
    await protect(address, 'admin');
    await protect(address, 'participant');
    const columns = `${address}edit_columns.cgi`;
    const statusWith = async (target: string, headers: Record<string, string>): Promise<number> =>
      (await fetch(target, { headers })).status;
    expect(await statusWith(columns, await digest(columns, 'GET', 'admin'))).toBe(200);
    expect(await statusWith(address, await digest(address, 'GET', 'participant'))).toBe(200);
    expect(await statusWith(columns, await digest(columns, 'GET', 'participant'))).toBe(401);
    expect(await statusWith(columns, await digest(columns, 'GET', 'admin', 'wrong'))).toBe(401);
    expect(await statusWith(columns, { Authorization: `Basic ${btoa('admin:secret')}` })).toBe(401);
  });
});
