// The forms that make a poll on a dudle, and what is made of its answers, recorded ones among them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  columnForm,
  createForm,
  requireColumn,
  requireCreated,
} from '../../../src/rota/polls/dudle-create.js';

const POLL = {
  address: 'https://dudle.example.org/sub/im-2026-12-0123/',
  title: 'Incident Managers & others',
  weeks: ['2026-12-07'],
};
const fixture = (name: string): string =>
  readFileSync(path.join(__dirname, '../../fixtures/dudle', name), 'utf8');
const reply = (code: number, location = '', text = '') => ({ code, location, text });
const created = (given: ReturnType<typeof reply>) => () => requireCreated(POLL, given);

it('fills in the forms of dudle', () => {
  expect(createForm(POLL)).toEqual({
    url: 'https://dudle.example.org/sub/',
    fields: { create_poll: 'Incident Managers & others', poll_type: 'time', poll_url: 'im-2026-12-0123' },
  });
  expect(columnForm(POLL, '2026-12-07')).toEqual({
    url: 'https://dudle.example.org/sub/im-2026-12-0123/edit_columns.cgi',
    fields: { new_columnname: '2026-12-07' },
  });
});

it.each([
  ['made', reply(302, 'https://dudle.example.org/sub/im-2026-12-0123/edit_columns.cgi')],
  ['made behind a proxy with another name', reply(302, 'http://inside/im-2026-12-0123/edit_columns.cgi')],
  ['there from a run before', reply(200, '', fixture('refused.html'))],
])('takes a poll that is %s', (_name, given) => {
  expect(created(given)).not.toThrow();
});

it.each([
  [
    'moved server',
    reply(301, 'https://elsewhere.example/'),
    'answered with the address “https://elsewhere.example/”; if the poll server has moved, write its new address into the setting "Poll server"',
  ],
  ['bad poll type', reply(302, 'http://localhost/'), 'answered with the address “http://localhost/”'],
  ['error', reply(500, '', 'x'), 'answered with error 500; try again later'],
  [
    'refused title',
    reply(200, '', "<div class = 'error'>\nPlease enter a &lt;descriptive&gt; title.\n</div>"),
    'dudle says “Please enter a <descriptive> title”',
  ],
  [
    'other page',
    reply(200, '', '<h1>Hello</h1>'),
    'did not answer like a dudle; check the setting "Poll server"',
  ],
])('refuses: %s', (_name, given, sentence) => {
  expect(created(given)).toThrow(sentence);
  expect(created(given)).toThrow(/^The poll is not complete: .* Start the poll again to finish it\.$/);
});

it('says which week was not added, and why', () => {
  expect(() => requireColumn('2026-12-07', reply(200))).not.toThrow();
  expect(() => requireColumn('2026-12-07', reply(401))).toThrow('protected by a password');
  expect(() => requireColumn('2026-12-07', reply(500))).toThrow(
    'answered with error 500 to the week 2026-12-07',
  );
});
