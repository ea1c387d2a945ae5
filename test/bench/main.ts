// `npm run bench`: what must be fast or fair, in counts and ratios. Fails where a bar is missed.
import { benchRecordCalls } from './record-calls.js';
import { benchRemoteCalls } from './remote-calls.js';
import { benchSimulatedYear } from './simulated-year.js';
import { benchSolver } from './solver.js';
import { benchWorkbench } from './workbench.js';

const run = async (): Promise<void> => {
  benchRemoteCalls();
  benchRecordCalls();
  await benchSolver();
  benchSimulatedYear();
  await benchWorkbench();
};

void run();
