// Arrow keys in a row of tabs: they move the focus and open the tab they reach.
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';

interface TabKeys {
  list: RefObject<HTMLDivElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
}

export const useTabKeys = (): TabKeys => {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const tabs = [...(list.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
    const index = tabs.indexOf(event.target as HTMLElement);
    if (index < 0) return;
    const next = {
      ArrowRight: index + 1,
      ArrowLeft: index - 1 + tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    const tab = next === undefined ? undefined : tabs[next % tabs.length];
    if (tab === undefined) return;
    event.preventDefault();
    tab.focus();
    tab.click();
  };
  return { list, onKeyDown };
};
