// A run that is killed after any of its service calls is completed by the next one, and ends where it would have ended.
import { Desk, standardTabs } from './desk.js';

const MONTH = { month: '2026-12' };

/** What must be the same whatever happened on the way: rota, calendar, and the journal but for times and attempts. */
const finalState = (desk: Desk) => ({
  rota: desk.sheet('Rota'),
  entries: desk.entries(),
  journal: [
    ...new Set(
      desk
        .sheet('Journal')
        .map(([, who, what, key, before, after]) => JSON.stringify([who, what, key, before, after])),
    ),
  ].sort(),
});

/** How often each address got each subject. */
const deliveries = (desk: Desk): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { to, subject } of desk.mails()) {
    for (const address of to)
      counts.set(`${address}: ${subject}`, (counts.get(`${address}: ${subject}`) ?? 0) + 1);
  }
  return counts;
};

interface Story {
  start: () => Desk;
  weeks: (desk: Desk) => { start: string; email: string | null }[];
}

const firstPublish: Story = {
  start: () => new Desk(standardTabs()),
  weeks: (desk) => desk.ok('previewRota', MONTH).weeks.map(({ start, email }) => ({ start, email })),
};

const laterChange: Story = {
  start: () => {
    const desk = firstPublish.start();
    desk.ok('publishRota', { ...MONTH, weeks: firstPublish.weeks(desk) });
    return desk;
  },
  weeks: () => [
    { start: '2026-12-07', email: 'fay@example.org' },
    { start: '2026-12-28', email: null },
  ],
};

describe.each([
  ['the first publish of a month', firstPublish],
  ['a later change of two weeks', laterChange],
])('%s', (_, story) => {
  const origin = story.start();
  const request = { ...MONTH, weeks: story.weeks(origin) };
  const whole = origin.copy();
  const answer = whole.rpc('publishRota', request);
  const total = answer.calls.total ?? 0;
  const expected = finalState(whole);
  const expectedMails = deliveries(whole);

  it('makes enough calls for this test to mean something', () => {
    expect(answer.ok).toBe(true);
    expect(total).toBeGreaterThan(30);
  });

  it.each(['kill', 'error'] as const)('ends the same after %s at every call', (kind) => {
    const doubled: number[] = [];
    for (let call = 1; call <= total; call += 1) {
      const desk = origin.copy();
      desk.rpc('publishRota', request, { fault: { kind, at: call } });
      desk.ok('publishRota', request);
      expect({ call, ...finalState(desk) }).toEqual({ call, ...expected });
      const mails = deliveries(desk);
      expect({ call, told: [...mails.keys()].sort() }).toEqual({
        call,
        told: [...expectedMails.keys()].sort(),
      });
      const most = Math.max(...mails.values());
      expect({ call, most: Math.min(most, 2) }).toEqual({ call, most });
      if (most === 2) doubled.push(call);
    }
    // Only between a send and the flush of its note can a mail be doubled.
    const sends = whole.mails().length - origin.mails().length;
    expect(doubled.length).toBeLessThanOrEqual(sends * 12);
    if (kind === 'error') return;
    expect(doubled.length).toBeGreaterThan(0);
  });
});
