// Alerts and prompts suspend the run that asked, and only that one.
import type { RunningView } from '../../../../local/workbench/protocol.js';
import { smallWorkbench, until } from '../small-workbench.js';
import type { SmallWorkbench } from '../small-workbench.js';

let small: SmallWorkbench;

beforeEach(async () => {
  small = await smallWorkbench();
});

afterEach(() => small.end());

async function question(kind: 'alert' | 'prompt'): Promise<RunningView> {
  return until(() => {
    const [running] = small.workbench.engine.underWay.map((run) => run.view());
    return running?.question?.kind === kind && running;
  });
}

describe('a question', () => {
  it('waits for the person while other runs go on, and the script goes on with the answer', async () => {
    const asking = small.run('askName', [], 'menu');
    const prompt = await question('prompt');
    expect(prompt).toMatchObject({
      functionName: 'askName',
      kind: 'menu',
      question: { title: 'Who counts?', text: 'Your name', buttons: ['OK', 'CANCEL'] },
    });
    expect((await small.run('count', ['meanwhile'])).result).toBe(1);
    const { engine } = small.workbench;
    expect(engine.answer(prompt.execution, 'OK', 'Wren')).toBe(true);
    const alert = await question('alert');
    expect(alert.question).toEqual({
      kind: 'alert',
      title: 'Say hello?',
      text: 'To Wren.',
      buttons: ['YES', 'NO'],
    });
    engine.answer(alert.execution, 'YES', '');
    expect((await asking).result).toBe('Wren');
    expect(small.rows()[0]?.[3]).toBe('Wren');
    expect(engine.answer(alert.execution, 'YES', '')).toBe(false);
    const kinds = small.news.map(({ kind }) => kind).filter((kind) => kind !== 'changed');
    expect(kinds).toEqual(['question', 'questionGone', 'question', 'questionGone', 'toast']);
    expect(small.news.find(({ kind }) => kind === 'toast')).toEqual({
      kind: 'toast',
      project: 'small',
      title: 'Counter',
      text: 'Hello, Wren.',
      seconds: 3,
    });
  });

  it('takes the locks away from the script', async () => {
    const asking = small.run('askUnderLock');
    const { execution } = await question('alert');
    expect((await small.run('tryLock', [0])).result).toBe(true);
    small.workbench.engine.answer(execution, 'CANCEL', '');
    expect((await asking).result).toEqual(['CANCEL', false]);
  });

  it('closed with the cross counts as CLOSE', async () => {
    const asking = small.run('askName', [], 'menu');
    const { execution } = await question('prompt');
    small.workbench.engine.answer(execution, 'CLOSE', 'ignored');
    expect((await asking).result).toBe('nobody');
  });

  it('goes away with its run', async () => {
    const asking = small.run('askName', [], 'menu');
    const { execution } = await question('prompt');
    small.workbench.engine.stop(execution, 'Stopped by hand.');
    expect((await asking).error?.name).toBe('Killed');
    expect(small.news).toContainEqual({ kind: 'questionGone', execution });
  });
});
