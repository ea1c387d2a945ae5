// A world on disk: atomic, versioned, claimed by one process at a time.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exportWorld } from '../../../local/runtime/world/export.js';
import { claimWorld, loadWorld, saveWorld } from '../../../local/runtime/world/store.js';
import { newCalendar } from '../../../local/runtime/world/calendar.js';
import { newId, nextRandom } from '../../../local/runtime/world/world.js';
import { probeWorld } from '../run-script.js';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'world-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a world on disk', () => {
  it('comes back as it was, and leaves nothing else behind', () => {
    const world = probeWorld();
    saveWorld(folder, world);
    saveWorld(folder, world);
    expect(loadWorld(folder)).toEqual(world);
    expect(readdirSync(folder)).toEqual(['world.json']);
  });

  it.each([
    ['{"version": 1', /^.*world\.json is damaged or half-written: /],
    ['', /is damaged or half-written/],
    ['[]', /world\.json is not a world of the local runtime\.$/],
    ['{"version": 1, "now": "x"}', /is not a world of the local runtime\.$/],
    [
      '{"version": 99, "now": "", "projects": {}, "spreadsheets": {}}',
      /was written by a newer version of the local runtime \(99; this one reads 1\)\.$/,
    ],
  ])('refuses %s', (text, message) => {
    writeFileSync(path.join(folder, 'world.json'), text);
    expect(() => loadWorld(folder)).toThrow(message);
  });

  it('is claimed by one at a time; a mark of a process that is gone is taken over', () => {
    const mark = path.join(folder, 'world.lock');
    // No process has this number: Linux and macOS count to 4,194,304 at most.
    writeFileSync(mark, '99999999');
    const release = claimWorld(folder);
    expect(readFileSync(mark, 'utf8')).toBe(String(process.pid));
    release();
    expect(existsSync(mark)).toBe(false);
  });
});

describe('the open formats', () => {
  it('are written when something changed, and removed with their calendar', async () => {
    const world = probeWorld();
    const calendar = newCalendar({
      id: 'c1',
      summary: 'A/B: "x"',
      timeZone: 'UTC',
      owner: 'em@example.org',
      updated: world.now,
    });
    world.calendars.c1 = calendar;
    world.calendars.c2 = { ...calendar, id: 'c2', summary: 'a-b- -x-' };
    expect(await exportWorld(folder, world)).toEqual([
      'probe.xlsx',
      'calendars/A-B- -x-.ics',
      'calendars/a-b- -x- 2.ics',
    ]);
    writeFileSync(path.join(folder, 'probe.xlsx'), 'untouched');
    delete world.calendars.c2;
    await exportWorld(folder, world);
    expect(readFileSync(path.join(folder, 'probe.xlsx'), 'utf8')).toBe('untouched');
    expect(readdirSync(path.join(folder, 'calendars'))).toEqual(['A-B- -x-.ics']);
  });
});

describe('the generator of a world', () => {
  it('gives the same numbers for the same seed, spread between 0 and 1', () => {
    const [one, two] = [probeWorld(), probeWorld()];
    const numbers = Array.from({ length: 2000 }, () => nextRandom(one));
    expect(Array.from({ length: 2000 }, () => nextRandom(two))).toEqual(numbers);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.02);
    expect(newId(one, 12)).toMatch(/^[A-Za-z0-9]{12}$/);
  });
});
