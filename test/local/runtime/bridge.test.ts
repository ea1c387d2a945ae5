// The context's own realm, its globals, and the bridge to the host.
import { errorOf, probeWorld, resultOf, runScript } from '../run-script.js';

describe('a script in the local runtime', () => {
  it('gets values of its own realm', () => {
    const source = `
      const [sent] = args;
      return [
        sent instanceof Object, sent.list instanceof Array, new Date() instanceof Date,
        (() => { try { null.x } catch (e) { return e instanceof TypeError } })(),
        (() => { try { DriveApp.getFiles() } catch (e) { return e instanceof Error } })(),
      ];`;
    expect(resultOf(probeWorld(), source, { args: [{ list: [1] }] })).toEqual([true, true, true, true, true]);
  });

  it('sees the virtual clock and the zone of the manifest', () => {
    const source = `return [new Date().toISOString(), Date.now(), new Date(2026, 0, 1).getTimezoneOffset(), new Date(0).getTime(),
      new Date(2026, 6, 1).constructor === Date, Date.name, Date.length, typeof Date()]`;
    expect(resultOf(probeWorld(), source)).toEqual([
      '2026-11-02T08:00:00.000Z',
      1793606400000,
      -60,
      0,
      true,
      'Date',
      7,
      'string',
    ]);
    expect(
      resultOf(probeWorld(), 'return new Date(2026, 0, 1).getTimezoneOffset()', {
        timeZone: 'America/New_York',
      }),
    ).toBe(300);
  });

  it.each([
    'setTimeout',
    'fetch',
    'URL',
    'TextEncoder',
    'process',
    'require',
    'Buffer',
    'structuredClone',
    'queueMicrotask',
    'window',
    '__request',
    '__run',
    '__guest',
  ])('does not see %s', (name) => {
    expect(resultOf(probeWorld(), `return typeof ${name}`)).toBe('undefined');
  });

  it('fails by name at what is not emulated', () => {
    expect(errorOf(probeWorld(), `DriveApp.getFileById('x')`)).toBe(
      'Error: Not emulated: DriveApp.getFileById',
    );
    expect(errorOf(probeWorld(), `Calendar.Acl.list('x')`)).toBe('Error: Not emulated: Calendar.Acl.list');
    expect(errorOf(probeWorld(), `DriveApp.nonsense()`)).toMatch(
      /TypeError: DriveApp.nonsense is not a function/,
    );
  });

  it('keeps nothing between executions', () => {
    const world = probeWorld();
    const source = `globalThis.seen = (globalThis.seen || 0) + 1; return globalThis.seen`;
    expect([resultOf(world, source), resultOf(world, source)]).toEqual([1, 1]);
  });

  it('lets promises settle before the end', () => {
    expect(resultOf(probeWorld(), `return Promise.resolve(2).then((n) => n * 2)`)).toBe(4);
    expect(errorOf(probeWorld(), `return Promise.reject(new TypeError('no'))`)).toBe('TypeError: no');
  });

  it('reports a result that JSON cannot show', () => {
    expect(errorOf(probeWorld(), `const a = {}; a.a = a; return a`)).toMatch(
      /^TypeError: Converting circular structure/,
    );
    expect(errorOf(probeWorld(), `return BigInt(1)`)).toMatch(/^TypeError: /);
  });

  it('logs console lines, printf style', () => {
    const { log } = runScript(
      probeWorld(),
      `console.log('%s has %d', 'A', 2.7, { x: 1 }); console.warn('careful')`,
    );
    expect(log).toEqual(['A has 2 {"x":1}', 'WARN careful']);
  });

  it('stops an endless loop for good', () => {
    const answer = runScript(probeWorld(), `for (;;) {}`, { realTimeLimit: 200 });
    expect(answer.error).toEqual({ name: 'Killed', message: 'Exceeded maximum execution time' });
  });
});
