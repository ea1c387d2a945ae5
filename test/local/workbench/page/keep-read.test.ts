import { keepRead } from '../../../../local/workbench/page/keep-read.js';

/** A server whose answers take a while, and what was made of them. */
const following = (takes: number) => {
  const [begun, shown, errors]: [number[], number[], string[]] = [[], [], []];
  let version = 0;
  const read = async (): Promise<number> => {
    begun.push(Date.now());
    const found = version;
    await new Promise((resolve) => setTimeout(resolve, takes));
    if (found < 0) throw new Error('It is away.');
    return found;
  };
  const reading = keepRead(
    read,
    (value) => void shown.push(value),
    (sentence) => void errors.push(sentence),
  );
  const change = (to = version + 1): void => {
    version = to;
    reading.reload();
  };
  return { ...reading, begun, shown, errors, change, version: () => version };
};

const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it.each([0, 1, 9, 10, 11, 59, 60, 61, 400])(
  'shows what the last news were about, %i ms after the first',
  async (later) => {
    const world = following(10);
    world.change();
    await pass(later);
    world.change();
    await pass(1000);
    expect(world.shown.at(-1)).toBe(2);
    await pass(10_000);
    expect(world.begun).toHaveLength(2);
  },
);

it('reads at once when it was quiet, and less and less often while news go on', async () => {
  const world = following(10);
  for (let news = 0; news < 500; news += 1) {
    world.change();
    await pass(20);
  }
  await pass(1000);
  expect(world.shown.at(-1)).toBe(500);
  expect(world.begun.length).toBeLessThan(40);
  const before = world.begun.length;
  world.change();
  expect(world.begun).toHaveLength(before + 1);
});

it('says why it could not be read, and goes on', async () => {
  const world = following(10);
  world.change(-1);
  await pass(1000);
  expect([world.errors, world.shown]).toEqual([['It is away.'], []]);
  world.change(1);
  await pass(1000);
  expect(world.shown).toEqual([1]);
});

it('shows and reads nothing once it was stopped', async () => {
  const world = following(10);
  world.change();
  await pass(5);
  world.change();
  world.stop();
  await pass(1000);
  world.change();
  await pass(1000);
  expect([world.begun.length, world.shown]).toEqual([1, []]);
});
