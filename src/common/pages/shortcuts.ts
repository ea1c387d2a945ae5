// The two keys every dialog knows: Ctrl or Cmd with Enter sends, Escape goes one step back.
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface Shortcuts {
  send: () => void;
  back: () => void;
}

/** Listens as long as the page shows; a control that handles the key itself calls `preventDefault`. */
export const useShortcuts = (shortcuts: Shortcuts): void => {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) latest.current.send();
      else if (event.key === 'Escape') latest.current.back();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
};
