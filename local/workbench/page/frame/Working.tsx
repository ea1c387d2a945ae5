// Says that a script runs.
import { useEffect, useState } from 'preact/hooks';
import type { StateView, StopRequest } from '../../protocol.js';
import { report } from '../boxes.js';
import { post } from '../client.js';
import { startedHere } from '../runs.js';
import { useSignal } from '../signal.js';

const DELAY_MS = 300;

const stop = (execution: string): void => {
  const request: StopRequest = { execution };
  post('/api/stop', request).catch((error: unknown) => report('The script was not stopped', error));
};

/** Not for runs that are over in a moment. */
export const Working = ({ state }: { state: StateView }) => {
  const [started = ''] = useSignal(startedHere);
  const run = state.running.find(({ question }) => question === null);
  // A run that waits for an answer shows its question instead.
  const isWaiting = run === undefined && state.running.length > 0;
  const what = run === undefined ? (isWaiting ? '' : started) : `${run.project}: ${run.functionName}`;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (what === '') return undefined;
    const timer = setTimeout(() => setLong(true), DELAY_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [what === '']);
  return (
    <div class="working" role="status">
      {isLong && what !== '' ? (
        <p class="working__pill">
          <span class="spin" aria-hidden="true" />
          Working… <span class="working__what">{what}</span>
          {run === undefined ? null : (
            <button type="button" class="btn btn--text btn--sm" onClick={() => stop(run.execution)}>
              Stop
            </button>
          )}
        </p>
      ) : null}
    </div>
  );
};
