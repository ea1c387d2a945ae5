// Looks again now and then, as long as somebody sees the page.
import { useEffect, useRef } from 'preact/hooks';

const MINUTE = 60_000;
/** Between two looks: while somebody is at the keyboard, and when nobody has touched the page for a while. */
const EVERY = MINUTE;
const SELDOM = 5 * MINUTE;
const IDLE = 10 * MINUTE;
const CHECK = 10_000;

/** Calls `look` when the page is seen and the last look is old enough, and when the connection comes back. */
export const useWatch = (isOn: boolean, lookedAt: number, look: () => void): void => {
  const touched = useRef(Date.now());
  const tried = useRef(0);
  const current = useRef({ isOn, lookedAt, look });
  current.current = { isOn, lookedAt, look };
  useEffect(() => {
    const touch = (): void => {
      touched.current = Date.now();
    };
    const check = (): void => {
      const wait = Date.now() - touched.current > IDLE ? SELDOM : EVERY;
      const now = current.current;
      // A look that failed counts, too: it is not tried more often.
      const since = Date.now() - Math.max(now.lookedAt, tried.current);
      if (!now.isOn || document.visibilityState !== 'visible' || since < wait) return;
      tried.current = Date.now();
      now.look();
    };
    const back = (): void => {
      if (current.current.isOn) current.current.look();
    };
    const timer = setInterval(check, CHECK);
    document.addEventListener('visibilitychange', check);
    document.addEventListener('keydown', touch);
    document.addEventListener('pointerdown', touch);
    addEventListener('online', back);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', check);
      document.removeEventListener('keydown', touch);
      document.removeEventListener('pointerdown', touch);
      removeEventListener('online', back);
    };
  }, []);
};
