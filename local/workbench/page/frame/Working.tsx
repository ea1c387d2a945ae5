// Says that a script runs.
import { useEffect, useState } from 'preact/hooks';
import type { StateView } from '../../protocol.js';
import { startedHere } from '../runs.js';
import { useSignal } from '../signal.js';

const DELAY_MS = 300;

const runningNow = (state: StateView, started: readonly string[]): string => {
  const [run] = state.running.filter(({ question }) => question === null);
  if (run !== undefined) return `${run.project}: ${run.functionName}`;
  return state.running.length === 0 ? (started[0] ?? '') : '';
};

/** Not for runs that are over in a moment. */
export const Working = ({ state }: { state: StateView }) => {
  const what = runningNow(state, useSignal(startedHere));
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
        </p>
      ) : null}
    </div>
  );
};
