// The box under the clock: where to move it, and what ran on the way.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ClockRequest, StateView } from '../../../protocol.js';
import { CloseButton } from '../../parts/CloseButton.js';
import { momentText } from '../words.js';
import { instantOf, wallTime } from '../zone.js';
import { Fired } from './Fired.js';
import type { Move } from './move.js';

interface ClockBoxProps {
  known: StateView;
  move: Move;
  onMove: (request: ClockRequest, target: string) => void;
  onClose: () => void;
}

const HOUR = 3_600_000;

export const ClockBox = ({ known, move, onMove, onClose }: ClockBoxProps) => {
  const box = useRef<HTMLElement>(null);
  const isMoving = move.kind === 'moving';
  useLayoutEffect(
    () => box.current?.querySelector<HTMLElement>('button:not([aria-disabled="true"])')?.focus(),
    [],
  );
  const go = (request: ClockRequest, target: string): void => {
    if (!isMoving) onMove(request, target);
  };
  const { nextTrigger, now, timeZone } = known;
  return (
    <section id="clock-box" class="clockbox" aria-label="Move the clock" ref={box}>
      <div class="clockbox__head">
        <div class="grow">
          <h2>{known.nowText}</h2>
          <p class="dim small">{timeZone}</p>
        </div>
        <CloseButton label="Close the clock" onClick={onClose} />
      </div>
      <p class="dim">The clock stands still until you move it. What is due on the way runs.</p>
      {nextTrigger === null ? (
        <p>No trigger is due.</p>
      ) : (
        <button
          type="button"
          class="btn btn--primary clockbox__next"
          aria-disabled={isMoving}
          title={`${nextTrigger.functionName} (${nextTrigger.project})`}
          onClick={() => go({ next: true }, nextTrigger.atText)}
        >
          {`Next trigger (${nextTrigger.atText})`}
        </button>
      )}
      <div class="clockbox__steps">
        <Step
          caption="+1 hour"
          isOff={isMoving}
          onClick={() => go({ to: new Date(Date.parse(now) + HOUR).toISOString() }, 'an hour later')}
        />
        <Step caption="+1 day" isOff={isMoving} onClick={() => go({ days: 1 }, 'a day later')} />
        <Step caption="+1 week" isOff={isMoving} onClick={() => go({ days: 7 }, 'a week later')} />
      </div>
      <Jump known={known} isOff={isMoving} onJump={(to, target) => go({ to }, target)} />
      <Fired move={move} timeZone={timeZone} running={known.running} />
    </section>
  );
};

const Step = ({ caption, isOff, onClick }: { caption: string; isOff: boolean; onClick: () => void }) => (
  <button type="button" class="btn" aria-disabled={isOff} onClick={onClick}>
    {caption}
  </button>
);

interface JumpProps {
  known: StateView;
  isOff: boolean;
  onJump: (to: string, target: string) => void;
}

const Jump = ({ known: { now, nowText, timeZone }, isOff, onJump }: JumpProps) => {
  const here = wallTime(now, timeZone);
  // Null follows the clock.
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = typed ?? here;
  const [problem, setProblem] = useState<string | null>(null);
  const jump = (event: Event): void => {
    event.preventDefault();
    const to = instantOf(wanted, timeZone);
    if (to === null) return setProblem('Give a whole date and a time, for example 07/12/2026, 09:00.');
    if (to <= now) return setProblem(`The clock only goes forward: give a moment after ${nowText}.`);
    setProblem(null);
    setTyped(null);
    return onJump(to, momentText(wanted));
  };
  return (
    <form class="field" onSubmit={jump} noValidate>
      <label for="clock-to">Jump to a date and time</label>
      <div class="clockbox__jump">
        <input
          id="clock-to"
          class="input num"
          type="datetime-local"
          min={here}
          value={wanted}
          aria-invalid={problem !== null}
          {...(problem === null ? {} : { 'aria-describedby': 'clock-problem' })}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="btn" aria-disabled={isOff}>
          Jump
        </button>
      </div>
      {wanted === here || wanted === '' || problem !== null ? null : <p class="hint">{momentText(wanted)}</p>}
      {problem === null ? null : (
        <p id="clock-problem" class="error" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
};
