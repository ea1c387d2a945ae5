// How the words of a command are read.
import { readMoment, readWords } from '../../../local/cli/usage.js';

describe('readWords', () => {
  it('tells options from values', () => {
    const { positional, options } = readWords(
      ['a', '--answer', '--x', '-5', '--flag', '--answer', '', '--', '--as'],
      { answer: 'value', flag: 'flag' },
    );
    expect(positional).toEqual(['a', '-5', '--as']);
    expect([...options]).toEqual([
      ['answer', ['--x', '']],
      ['flag', ['']],
    ]);
  });

  it('refuses unknown options and missing values', () => {
    expect(() => readWords(['--toString'], { as: 'value' })).toThrow(
      'Unknown option --toString; known here: --as.',
    );
    expect(() => readWords(['--as'], { as: 'value' })).toThrow('The option --as needs a value.');
  });
});

describe('readMoment', () => {
  it('takes ISO only', () => {
    expect(readMoment('2026-12-07T09:00:00+01:00', '--at')).toBe(Date.UTC(2026, 11, 7, 8));
    expect(() => readMoment('7 Dec 2026', '--at')).toThrow('--at takes a moment such as');
    expect(() => readMoment('2026-13-40', '--at')).toThrow('not "2026-13-40"');
  });
});
