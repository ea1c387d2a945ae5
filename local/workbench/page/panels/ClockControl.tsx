// The clock of the world: now in words, and a box to move it on.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ClockRequest, StateView } from '../../protocol.js';
import { say } from '../boxes.js';
import { Icon } from '../parts/Icon.js';
import { useSignal } from '../signal.js';
import { state } from '../store.js';
import { ClockBox } from './clock/ClockBox.js';
import './clock/clock.css';
import type { Move } from './clock/move.js';
import { moveClock, summaryOf } from './clock/move.js';

export const ClockControl = () => {
  const known = useSignal(state);
  return known === null ? null : <Clock known={known} />;
};

/** Closes the box when one presses or goes elsewhere. */
const useLeaving = (onLeave: () => void, isOpen: boolean) => {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const onPress = ({ target }: Event): void => {
      if (root.current?.contains(target as Node) === false) onLeave();
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [isOpen]);
  return root;
};

const Clock = ({ known }: { known: StateView }) => {
  const [isOpen, setOpen] = useState(false);
  const [move, setMove] = useState<Move>({ kind: 'none' });
  const stillOpen = useRef(false);
  stillOpen.current = isOpen;
  const button = useRef<HTMLButtonElement>(null);
  const root = useLeaving(() => setOpen(false), isOpen);
  const start = async (request: ClockRequest, target: string): Promise<void> => {
    setMove({ kind: 'moving', target });
    const end = await moveClock(request);
    setMove(end);
    // Who went on with something else is told.
    if (!stillOpen.current) say('The clock has moved', summaryOf(end, known.timeZone));
  };
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div
      class="clock"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        ref={button}
        type="button"
        class="clock__now"
        aria-expanded={isOpen}
        aria-controls="clock-box"
        title="Move the clock"
        onClick={() => setOpen(!isOpen)}
      >
        {move.kind === 'moving' ? <span class="spin" /> : <Icon name="clock" />}
        <span class="sr">The clock: </span>
        <span class="num">{known.nowText}</span>
        <Icon name="down" />
      </button>
      {isOpen ? (
        <ClockBox
          known={known}
          move={move}
          onMove={(request, target) => void start(request, target)}
          onClose={close}
        />
      ) : null}
    </div>
  );
};
