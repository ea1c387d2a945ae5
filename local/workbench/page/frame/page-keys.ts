// The keys that work anywhere in the page.
import { useLayoutEffect } from 'preact/hooks';
import { goOn } from '../parts/regions.js';
import { keysShown } from './KeysDialog.js';

export const usePageKeys = (): void =>
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog:modal') !== null) return;
      if (event.key === 'F6') goOn(event.shiftKey ? -1 : 1);
      else if (event.key === '/' && (event.ctrlKey || event.metaKey)) keysShown.set(true);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
