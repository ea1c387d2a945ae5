// What google.script.run lets through.
import { errorOf, probeWorld, resultOf } from '../run-script.js';

describe('the wall of google.script.run', () => {
  const rpc = (source: string): unknown => resultOf(probeWorld(), source, { kind: 'rpc' });

  it.each([
    ['return { a: [1, "x", true, null, undefined], b: undefined }', { a: [1, 'x', true, null, null] }],
    ['return undefined', null],
    ['return { when: new Date() }', null],
    ['return [[{ deep: new Date() }], 1]', null],
    ['return () => 1', null],
    ['const a = {}; a.a = a; return a', null],
    ['return new Map([[1, 2]])', null],
    ['const shared = { x: 1 }; return [shared, shared]', [{ x: 1 }, { x: 1 }]],
    ['return NaN', null],
  ])('%s', (source, expected) => {
    expect(rpc(source)).toEqual(expected);
  });

  it('makes every failure a ScriptError with the server’s class in front', () => {
    const fail = (source: string): string => errorOf(probeWorld(), source, { kind: 'rpc' });
    expect(fail(`throw new Error('no')`)).toBe('ScriptError: Error: no');
    expect(fail(`throw new TypeError('no')`)).toBe('ScriptError: TypeError: no');
    expect(fail(`HtmlService.createHtmlOutputFromFile('x')`)).toBe(
      'ScriptError: Exception: No HTML file named x was found.',
    );
  });

  it('is not there for menus', () => {
    expect(resultOf(probeWorld(), 'return { when: new Date() }')).toEqual({
      when: '2026-11-02T08:00:00.000Z',
    });
  });
});
