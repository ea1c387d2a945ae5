// An open menu: arrows move, letters jump, Enter chooses, Escape closes; a submenu opens beside its item.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MenuItem } from '../../protocol.js';
import { Icon } from './Icon.js';

interface MenuListProps {
  label: string;
  items: readonly MenuItem[];
  onChoose: (item: MenuItem) => void;
  onClose: () => void;
  /** Left and right arrow where there is no submenu to open or to close. */
  onSide: (by: -1 | 1) => void;
  isSubmenu?: boolean;
}

const entriesOf = (menu: HTMLElement | null): HTMLElement[] =>
  menu === null ? [] : [...menu.querySelectorAll<HTMLElement>(':scope > .menu__place > button')];

/** Closes the menu when one presses or goes elsewhere. */
const useOutside = (menu: RefObject<HTMLElement | null>, onClose: () => void): void => {
  const latest = useRef(onClose);
  latest.current = onClose;
  useLayoutEffect(() => {
    const onPress = (event: Event): void => {
      const root = menu.current?.parentElement;
      if (root?.contains(event.target as Node) === false) latest.current();
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [menu]);
};

export const MenuList = ({ label, items, onChoose, onClose, onSide, isSubmenu = false }: MenuListProps) => {
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<number | null>(null);
  useOutside(menu, onClose);
  useLayoutEffect(() => entriesOf(menu.current)[0]?.focus(), []);

  const focusAt = (index: number): void => {
    const entries = entriesOf(menu.current);
    setOpen(null);
    entries[(index + entries.length) % entries.length]?.focus();
  };

  const focusLetter = (letter: string, from: number): void => {
    const entries = entriesOf(menu.current);
    const later = [...entries.slice(from + 1), ...entries.slice(0, from + 1)];
    later.find((entry) => entry.textContent.toLowerCase().startsWith(letter.toLowerCase()))?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    const index = entriesOf(menu.current).indexOf(event.target as HTMLElement);
    if (index < 0) return;
    const hasMore = (event.target as HTMLElement).hasAttribute('aria-haspopup');
    if (key === 'ArrowDown') focusAt(index + 1);
    else if (key === 'ArrowUp') focusAt(index - 1);
    else if (key === 'Home') focusAt(0);
    else if (key === 'End') focusAt(-1);
    else if (key === 'Escape' || key === 'Tab') onClose();
    else if (key === 'ArrowRight' && hasMore) (event.target as HTMLElement).click();
    else if (key === 'ArrowRight') onSide(1);
    else if (key === 'ArrowLeft') onSide(-1);
    else if (key.length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey) focusLetter(key, index);
    else return;
    event.stopPropagation();
    if (key !== 'Tab') event.preventDefault();
  };

  const closeSub = (index: number): void => {
    setOpen(null);
    menu.current?.children[index]?.querySelector('button')?.focus();
  };

  return (
    <div
      ref={menu}
      role="menu"
      aria-label={label}
      class={isSubmenu ? 'menu menu--sub' : 'menu'}
      onKeyDown={onKeyDown}
    >
      {items.map((item, index) =>
        item.kind === 'separator' ? (
          <div key={index} role="separator" class="menu__line" />
        ) : (
          <div key={index} role="none" class="menu__place">
            <button
              type="button"
              role="menuitem"
              class="menu__item"
              tabIndex={-1}
              {...(item.kind === 'submenu'
                ? { 'aria-haspopup': 'menu' as const, 'aria-expanded': open === index }
                : {})}
              onPointerEnter={(event) => event.currentTarget.focus()}
              onClick={() => (item.kind === 'submenu' ? setOpen(index) : onChoose(item))}
            >
              <span class="grow">{item.caption}</span>
              {item.kind === 'submenu' ? <Icon name="right" /> : null}
            </button>
            {open === index ? (
              <MenuList
                label={item.caption}
                items={item.items}
                onChoose={onChoose}
                onClose={() => closeSub(index)}
                onSide={(by) => (by === -1 ? closeSub(index) : onSide(1))}
                isSubmenu
              />
            ) : null}
          </div>
        ),
      )}
    </div>
  );
};
