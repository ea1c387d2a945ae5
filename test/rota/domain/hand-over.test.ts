// Hand-over: on the day somebody else is on duty, once, caught up until the week ends, none where the person stays.
import fc from 'fast-check';
import { addDays } from '../../../src/common/domain/calendar.js';
import { handOverDue, handOverKey, handOverRecipients } from '../../../src/rota/domain/hand-over.js';
import { mail, situationOf } from './duty-example.js';

const due = (rows: readonly string[], when: string) => {
  const [day = '', hour = ''] = when.split(' ');
  return handOverDue(situationOf(rows, day), { day, hour: Number(hour) }, 9);
};
/** `2026-12-14 Ada > Ben`. */
const brief = (rows: readonly string[], when: string): string | null => {
  const found = due(rows, when);
  return found && `${found.day} ${found.outgoing?.name ?? '-'} > ${found.incoming?.name ?? '-'}`;
};

const TURN = ['2026-12-07 Ada', '2026-12-14 Ben', '2026-12-21 Cem'];

it.each([
  ['before the hour', TURN, '2026-12-14 8', null],
  ['on Monday from the hour on', TURN, '2026-12-14 9', '2026-12-14 Ada > Ben'],
  ['caught up on Sunday', TURN, '2026-12-20 23', '2026-12-14 Ada > Ben'],
  ['not in the week after', TURN, '2026-12-21 8', null],
  ['the person stays', ['2026-12-07 Ada', '2026-12-14 Ada'], '2026-12-14 12', null],
  ['the first week ever', TURN, '2026-12-07 9', '2026-12-07 - > Ada'],
  ['into a gap', ['2026-12-07 Ada', '2026-12-14 open'], '2026-12-15 9', '2026-12-14 Ada > -'],
  ['out of a gap', ['2026-11-23 Ada', '2026-12-07 Ben'], '2026-12-07 9', '2026-12-07 - > Ben'],
  ['nobody before and after', ['2026-11-23 Ada'], '2026-12-07 9', null],
  [
    'a split, from its own day',
    ['2026-12-07 Ada', '2026-12-07 Ben from 2026-12-10'],
    '2026-12-10 9',
    '2026-12-10 Ada > Ben',
  ],
  [
    'a split, the hour of its day still to come: until then the Monday counts',
    ['2026-11-30 Cem', '2026-12-07 Ada', '2026-12-07 Ben from 2026-12-10'],
    '2026-12-10 8',
    '2026-12-07 Cem > Ada',
  ],
  [
    'the later part stays the next week',
    ['2026-12-07 Ada', '2026-12-07 Ben from 2026-12-10', '2026-12-14 Ben'],
    '2026-12-14 9',
    null,
  ],
  [
    'a name that is no candidate',
    ['2026-12-07 Ada', '2026-12-14 Somebody'],
    '2026-12-14 9',
    '2026-12-14 Ada > Somebody',
  ],
  [
    'a draft whose week has begun counts',
    ['2026-12-07 Ada', '2026-12-14 Ben draft'],
    '2026-12-14 9',
    '2026-12-14 Ada > Ben',
  ],
])('%s', (_, rows, when, expected) => {
  expect(brief(rows, when)).toBe(expected);
});

it('says whether the week is closed or the first, and who follows', () => {
  expect(due(['2026-12-07 Ada', '2026-12-14 closed'], '2026-12-14 9')).toMatchObject({
    isClosed: true,
    isFirst: false,
    following: null,
  });
  expect(due(TURN, '2026-12-07 9')).toMatchObject({
    isClosed: false,
    isFirst: true,
    following: { name: 'Ben' },
  });
});

it('goes to both and the EMs, each address once', () => {
  const found = due(TURN, '2026-12-14 9');
  expect(found && handOverRecipients(found, ['em@example.org', mail('Ada')])).toEqual([
    mail('Ada'),
    mail('Ben'),
    'em@example.org',
  ]);
});

it('comes once for each change, however the hours come', () => {
  const names = fc.array(fc.constantFrom('Ada', 'Ben', 'Cem', 'open'), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(
      names,
      fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 20, maxLength: 60 }),
      (who, steps) => {
        const rows = [
          '2026-11-30 Ada',
          ...who.map((name, index) => `${addDays('2026-12-07', 7 * index)} ${name}`),
        ];
        const keys = new Set<string>();
        let hours = 24 * 7;
        const visited = new Set<number>();
        for (const step of steps) {
          hours += step;
          const found = due(rows, `${addDays('2026-11-30', Math.floor(hours / 24))} ${hours % 24}`);
          if (found !== null) keys.add(handOverKey(found));
          // A week counts as seen from Monday 9:00 on.
          visited.add(hours % 168 >= 9 ? Math.floor(hours / 168) : -1);
        }
        const all = ['Ada', ...who, 'open', 'open', 'open', 'open', 'open', 'open', 'open'];
        const changes = all.flatMap((name, index) =>
          index > 0 && name !== all[index - 1] && visited.has(index)
            ? [`hand-over:${addDays('2026-11-30', 7 * index)}`]
            : [],
        );
        expect([...keys].sort()).toEqual(changes.sort());
      },
    ),
    { numRuns: 150 },
  );
});
