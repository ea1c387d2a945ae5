// What ran while the clock moved.
import type { ClockResult, RunningView } from '../../../protocol.js';
import { Notice } from '../../parts/Notice.js';
import { Outcome } from '../Outcome.js';
import { momentText } from '../words.js';
import { wallTime } from '../zone.js';
import type { Move } from './move.js';
import { summaryOf } from './move.js';

interface FiredProps {
  move: Move;
  timeZone: string;
  running: readonly RunningView[];
}

export const Fired = ({ move, timeZone, running }: FiredProps) => (
  <div class="clockbox__end" aria-live="polite">
    {move.kind === 'moving' ? <Progress target={move.target} running={running} /> : null}
    {move.kind === 'failed' ? (
      <Notice kind="error">{`The clock did not move on. ${move.sentence}`}</Notice>
    ) : null}
    {move.kind === 'moved' ? (
      <>
        <p>
          <b>{summaryOf(move, timeZone)}</b>
        </p>
        <Runs fired={move.result.fired} timeZone={timeZone} />
      </>
    ) : null}
  </div>
);

const Progress = ({ target, running }: { target: string; running: readonly RunningView[] }) => {
  const run = running[0];
  return (
    <p class="clockbox__progress">
      <span class="spin" />
      <span>
        {`On the way: ${target}.`}
        {run === undefined ? null : (
          <span class="dim">
            {run.question === null
              ? ` ${run.functionName} runs.`
              : ` ${run.functionName} waits for an answer.`}
          </span>
        )}
      </span>
    </p>
  );
};

const Runs = ({ fired, timeZone }: { fired: ClockResult['fired']; timeZone: string }) =>
  fired.length === 0 ? null : (
    <ol class="clockbox__fired" tabIndex={0} aria-label="What ran">
      {fired.map(({ project, functionName, at, ok, message }, index) => (
        <li key={index}>
          <span class="clockbox__run">
            <b>{functionName}</b>
            <Outcome ending={ok ? 'completed' : 'failed'} />
          </span>
          <span class="dim small">{`${project}, ${momentText(wallTime(at, timeZone))}`}</span>
          {ok || message === '' ? null : <span class="small">{message}</span>}
        </li>
      ))}
    </ol>
  );
