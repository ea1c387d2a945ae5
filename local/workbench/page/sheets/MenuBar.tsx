// The menus a project made in its onOpen, as a menu bar.
import { useRef, useState } from 'preact/hooks';
import type { Menu, MenuItem } from '../../protocol.js';
import { MenuList } from '../parts/MenuList.js';

interface MenuBarProps {
  menus: readonly Menu[];
  onChoose: (item: MenuItem) => void;
  /** Gives the focus back to where it was before a menu was opened. */
  onLeave: () => void;
}

export const MenuBar = ({ menus, onChoose, onLeave }: MenuBarProps) => {
  const [open, setOpen] = useState<number | null>(null);
  const [tabStop, setTabStop] = useState(0);
  const bar = useRef<HTMLDivElement>(null);

  const focusAt = (index: number): void => {
    const next = (index + menus.length) % menus.length;
    setTabStop(next);
    if (open !== null) setOpen(next);
    bar.current?.querySelectorAll<HTMLElement>('.menubar__one')[next]?.focus();
  };

  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const { key } = event;
    if (key === 'ArrowRight') focusAt(index + 1);
    else if (key === 'ArrowLeft') focusAt(index - 1);
    else if (key === 'Home') focusAt(0);
    else if (key === 'End') focusAt(menus.length - 1);
    else if (key === 'ArrowDown' || key === 'Enter' || key === ' ') setOpen(index);
    else if (key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  };

  const choose = (item: MenuItem): void => {
    setOpen(null);
    onLeave();
    onChoose(item);
  };

  const close = (index: number): void => {
    setOpen(null);
    bar.current?.querySelectorAll<HTMLElement>('.menubar__one')[index]?.focus();
  };

  return (
    <div class="menubar" role="menubar" aria-label="Menus of the project" ref={bar} data-region="Menus">
      {menus.map(({ caption, items }, index) => (
        <div key={caption} class="menubar__place" role="none">
          <button
            type="button"
            role="menuitem"
            class="menubar__one"
            aria-haspopup="menu"
            aria-expanded={open === index}
            tabIndex={index === Math.min(tabStop, menus.length - 1) ? 0 : -1}
            onClick={() => setOpen(open === index ? null : index)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            {caption}
          </button>
          {open === index ? (
            <MenuList
              label={caption}
              items={items}
              onChoose={choose}
              onClose={() => close(index)}
              onSide={(by) => focusAt(index + by)}
            />
          ) : null}
        </div>
      ))}
    </div>
  );
};
