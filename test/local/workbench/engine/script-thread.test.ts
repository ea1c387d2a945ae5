// The seam between a script's thread and the main thread: every question gets its own answer, however slow either side is.
import type * as ThreadCodeModule from '../../../../local/workbench/engine/thread-code.js';
import { smallWorkbench } from '../small-workbench.js';

jest.mock('../../../../local/workbench/engine/thread-code.js', () => {
  const real = jest.requireActual<typeof ThreadCodeModule>(
    '../../../../local/workbench/engine/thread-code.js',
  );
  // Slow to lie down to wait: the answer is often there before.
  const slowToWait = `{ const { wait } = Atomics;
    Atomics.wait = (...given) => { const end = performance.now() + 3; while (performance.now() < end); return wait(...given); }; }\n`;
  return {
    ...real,
    scriptThreadCode: async () => {
      const code = await real.scriptThreadCode();
      return { ...code, script: slowToWait + code.script };
    },
  };
});

it('keeps question and answer together when the waking for an answer comes after the answer was found', async () => {
  const { notify } = Atomics;
  const late = jest.spyOn(Atomics, 'notify').mockImplementation((...given) => {
    const end = performance.now() + 8;
    while (performance.now() < end);
    return notify(...given);
  });
  const small = await smallWorkbench();
  try {
    const answers = [await small.run('count', ['first']), await small.run('count', ['second'])];
    expect(answers.map(({ error, result }) => error ?? result)).toEqual([1, 2]);
    expect(small.rows().map(([number]) => number)).toEqual([1, 2]);
    expect(late.mock.calls.length).toBeGreaterThan(10);
  } finally {
    late.mockRestore();
    await small.end();
  }
});
