// The poll's settings: which servers are taken, and what is said of others.
import { POLL_SPECS, readPollSettings } from '../../../src/rota/domain/poll-settings.js';

const specOf = (name: string) => POLL_SPECS.find(({ setting }) => setting === name);
const complaint = (name: string, value: string): string | null | undefined => specOf(name)?.complaint(value);

it.each([
  ['https://dudle.inf.tu-dresden.de/', true],
  ['https://dudle.example.org', true],
  ['https://example.org/dudle/', true],
  ['http://127.0.0.1:4711/', true],
  ['http://localhost:4711', true],
  ['http://dudle.example.org/', false],
  ['http://127.0.0.1.example.org/', false],
  ['https://', false],
  ['https://example.org/?x=1', false],
  ['https://example.org/ x', false],
  ['javascript:alert(1)', false],
  ['dudle', false],
])('the server %s: %s', (value, isGood) => {
  expect(complaint('Poll server', value) ?? null).toBe(
    isGood ? null : 'the address of a dudle that starts with https://',
  );
});

it('takes whole numbers of days', () => {
  expect(complaint('Poll deadline', '2')).toBeNull();
  expect(complaint('Poll deadline', '16')).toBe('a whole number from 0 to 15');
  expect(complaint('Poll reminders', '1.5')).toBe('a whole number from 0 to 10');
});

it('ends the server with one slash', () => {
  const values: Record<string, string> = {
    'Poll server': 'https://dudle.example.org//',
    'Poll deadline': '2',
    'Poll reminders': '0',
  };
  expect(readPollSettings((name) => values[name] ?? '')).toEqual({
    server: 'https://dudle.example.org/',
    deadlineDays: 2,
    nudges: 0,
  });
});
