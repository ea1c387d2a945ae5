// The open Change menu: floats beside its button, moves with the arrow keys and with letters, closes with Escape.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { afterDrawing } from '../../../common/pages/after-drawing.js';
import { letterOf, nameAt, stepFrom } from './menu-keys.js';
import type { MenuOptions } from './menu-options.js';
import { NoGroup, OpenItem, PersonItem } from './MenuItems.js';
import { placeMenu } from './place-menu.js';

export interface ChangeMenuProps {
  /** "Change" or "Choose". */
  label: string;
  /** "Mon 7 Dec", for those who do not see the row. */
  day: string;
  options: MenuOptions;
  isOpenWeek: boolean;
  onChoose: (email: string | null) => void;
}

interface MenuProps extends ChangeMenuProps {
  button: HTMLButtonElement | null;
  /** Closes and gives the focus back. */
  close: () => void;
  /** Closes and leaves the focus where it goes. */
  dismiss: () => void;
}

export const Menu = ({ day, options, isOpenWeek, onChoose, button, close, dismiss }: MenuProps) => {
  const menu = useRef<HTMLDivElement>(null);
  const [showsNo, setShowsNo] = useState(options.able.length === 0 || options.saidNo.length < 2);
  useFloating(menu, button, dismiss, showsNo);
  const onKeyDown = useMenuKeys(menu, close);
  const choose = (email: string | null): void => {
    close();
    onChoose(email);
  };
  const showNo = (): void => {
    setShowsNo(true);
    afterDrawing(() => itemsOf(menu.current)[options.able.length]?.focus());
  };
  return (
    <div class="pop" role="menu" aria-label={`Who takes ${day}`} ref={menu} onKeyDown={onKeyDown}>
      {options.able.map((option) => (
        <PersonItem option={option} choose={choose} key={option.email} />
      ))}
      {options.able.length > 0 && options.saidNo.length > 0 ? <hr /> : null}
      {showsNo ? (
        options.saidNo.map((option) => <PersonItem option={option} choose={choose} key={option.email} />)
      ) : (
        <NoGroup count={options.saidNo.length} onShow={showNo} />
      )}
      {options.able.length + options.saidNo.length > 0 ? <hr /> : null}
      <OpenItem isCurrent={isOpenWeek} onChoose={() => choose(null)} />
    </div>
  );
};

const itemsOf = (menu: HTMLElement | null): HTMLElement[] => [
  ...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []),
];

/** Keeps the menu beside its button, gives it the focus, and closes it when somebody clicks elsewhere. */
const useFloating = (
  menu: RefObject<HTMLDivElement | null>,
  button: HTMLButtonElement | null,
  dismiss: () => void,
  showsNo: boolean,
): void => {
  const place = (): void => {
    if (menu.current !== null && button !== null) placeMenu(menu.current, button);
  };
  useLayoutEffect(place, [showsNo]);
  useLayoutEffect(() => {
    const all = itemsOf(menu.current);
    (all.find((item) => item.getAttribute('aria-checked') === 'true') ?? all[0])?.focus();
    const outside = (event: Event): void => {
      const target = event.target instanceof Node ? event.target : null;
      if (!menu.current?.contains(target) && button?.contains(target) !== true) dismiss();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('scroll', place, true);
    addEventListener('resize', place);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('scroll', place, true);
      removeEventListener('resize', place);
    };
  }, []);
};

/** Escape keeps what was, Tab goes on from the button, the rest moves among the lines. */
const useMenuKeys = (
  menu: RefObject<HTMLDivElement | null>,
  close: () => void,
): ((event: KeyboardEvent) => void) => {
  const typed = useRef({ text: '', at: 0 });
  return (event) => {
    const all = itemsOf(menu.current);
    const now = all.findIndex((item) => item === document.activeElement);
    const letter = letterOf(event);
    const next =
      letter === null ? stepFrom(event.key, now, all.length) : nameAt(all, now, letter, typed.current);
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (next !== null) all[next]?.focus();
    if (event.key === 'Escape' || next !== null) event.preventDefault();
  };
};
