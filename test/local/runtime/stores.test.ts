// Properties, cache and locks, with their limits.
import { LockTable } from '../../../local/runtime/host/locks.js';
import { errorOf, probeWorld, resultOf, runScript } from '../run-script.js';

describe('PropertiesService', () => {
  it('keeps three separate stores between executions', () => {
    const world = probeWorld();
    resultOf(
      world,
      `PropertiesService.getScriptProperties().setProperty('a', 1).setProperties({ b: true });
       PropertiesService.getUserProperties().setProperty('a', 'mine');`,
    );
    const read = `return [PropertiesService.getScriptProperties().getProperties(), PropertiesService.getUserProperties().getProperty('a'),
      PropertiesService.getDocumentProperties().getKeys()]`;
    expect(resultOf(world, read)).toEqual([{ a: '1', b: 'true' }, 'mine', []]);
    expect(resultOf(world, read, { user: 'im@example.org' })).toEqual([{ a: '1', b: 'true' }, null, []]);
  });

  it('replaces, deletes and does not trip over names of Object', () => {
    const source = `const p = PropertiesService.getScriptProperties();
      p.setProperties({ a: 1, b: 2 }); p.setProperties({ c: 3 }, true); p.deleteProperty('x');
      return [p.getKeys(), p.getProperty('toString'), p.deleteAllProperties().getKeys()]`;
    expect(resultOf(probeWorld(), source)).toEqual([['c'], null, []]);
  });

  it.each([
    [`p.setProperty('a', 'x'.repeat(9217))`, 'Exception: Argument too large: value'],
    [`p.setProperty('a', 'ä'.repeat(4609))`, 'Exception: Argument too large: value'],
    [
      `for (let i = 0; i < 57; i++) p.setProperty('k' + i, 'x'.repeat(9216))`,
      'Exception: You have exceeded the property storage quota. Please remove some properties and try again.',
    ],
  ])('refuses %s', (source, message) => {
    expect(errorOf(probeWorld(), `const p = PropertiesService.getScriptProperties(); ${source}`)).toBe(
      message,
    );
  });

  it('accepts values of exactly 9 KB', () => {
    const source = `return PropertiesService.getScriptProperties().setProperty('a', 'x'.repeat(9216)).getProperty('a').length`;
    expect(resultOf(probeWorld(), source)).toBe(9216);
  });

  it('has no document store in a standalone script', () => {
    const world = probeWorld();
    const project = world.projects.probe;
    if (project) project.spreadsheetId = null;
    const source = `return [PropertiesService.getDocumentProperties(), LockService.getDocumentLock(), CacheService.getDocumentCache()]`;
    expect(resultOf(world, source)).toEqual([null, null, null]);
  });
});

describe('CacheService', () => {
  it('forgets when the time is up', () => {
    const source = `const c = CacheService.getScriptCache(); c.put('a', 5, 10); c.putAll({ b: 'x', d: 'y' });
      const before = c.getAll(['a', 'b', 'z']); Utilities.sleep(11000); c.remove('d');
      return [before, c.get('a'), c.get('b'), c.get('d')]`;
    expect(resultOf(probeWorld(), source)).toEqual([{ a: '5', b: 'x' }, null, 'x', null]);
  });

  it('drops the oldest hundred of a full cache', () => {
    const source = `const c = CacheService.getScriptCache(); const all = {};
      for (let i = 0; i < 1000; i++) all['k' + i] = 'v'; c.putAll(all); c.put('one more', 'v');
      return [c.get('k0'), c.get('k99'), c.get('k100'), c.get('one more')]`;
    expect(resultOf(probeWorld(), source)).toEqual([null, null, 'v', 'v']);
  });

  it.each([
    [`c.put('a', 'x'.repeat(102401))`, 'Exception: Argument too large: value'],
    [`c.put('k'.repeat(251), 'x')`, 'Exception: Argument too large: key'],
    [`c.put('', 'x')`, 'Exception: Invalid argument: key'],
    [`c.get(null)`, 'Exception: Invalid argument: key'],
    [`c.put('a', null)`, 'Exception: Invalid argument: value'],
  ])('refuses %s', (source, message) => {
    expect(errorOf(probeWorld(), `const c = CacheService.getScriptCache(); ${source}`)).toBe(message);
  });
});

describe('LockService', () => {
  it('gives a free lock, twice too, and lets it go at the end', () => {
    const locks = new LockTable();
    const source = `const l = LockService.getScriptLock(); return [l.hasLock(), l.tryLock(0), l.tryLock(100), l.hasLock()]`;
    expect(resultOf(probeWorld(), source, { locks })).toEqual([false, true, true, true]);
    expect(locks.take('probe script', 'somebody')).toBe(true);
  });

  it('waits in virtual time for a lock that somebody else holds', () => {
    const locks = new LockTable();
    locks.take('probe script', 'somebody');
    const tried = runScript(probeWorld(), `return LockService.getScriptLock().tryLock(30000)`, { locks });
    expect(tried.result).toBe(false);
    expect(Date.parse(tried.now) - Date.parse('2026-11-02T08:00:00.000Z')).toBeGreaterThanOrEqual(30_000);
    expect(errorOf(probeWorld(), `LockService.getScriptLock().waitLock(10)`, { locks })).toBe(
      'Exception: Lock timeout: another process was holding the lock for too long.',
    );
    expect(resultOf(probeWorld(), `return LockService.getUserLock().tryLock(0)`, { locks })).toBe(true);
  });

  it('answers a negative wait with no', () => {
    expect(resultOf(probeWorld(), `return LockService.getScriptLock().tryLock(-100)`)).toBe(false);
    expect(errorOf(probeWorld(), `LockService.getScriptLock().waitLock(-100)`)).toMatch(
      /^Exception: Lock timeout/,
    );
  });
});
