// Sets the demo up as it is after some work: December published, so that calendar, outbox and journal have something in them.
import type { RunningWorkbench } from '../../browser/running-workbench.js';
import { startProduct } from '../../browser/running-workbench.js';

interface Preview {
  weeks: { start: string; email: string | null }[];
}

/** The result of a function of the rota project, as its dialog would get it. @throws with the script's own error */
const call = async (
  { started }: RunningWorkbench,
  functionName: string,
  args: unknown[],
): Promise<unknown> => {
  const answer = await started.workbench.run({ project: 'rota', functionName, kind: 'rpc', args }, null);
  if (!answer.ok) throw new Error(`${functionName}: ${answer.error.message}`);
  return answer.result;
};

/** Publishes the best rota of a month (`2026-12`). */
const publishBest = async (running: RunningWorkbench, month: string): Promise<void> => {
  const { weeks } = (await call(running, 'previewRota', [{ month }])) as Preview;
  await call(running, 'publishRota', [{ month, weeks: weeks.map(({ start, email }) => ({ start, email })) }]);
};

export const startPublished = async (): Promise<RunningWorkbench> => {
  const running = await startProduct();
  await publishBest(running, '2026-12');
  return running;
};
