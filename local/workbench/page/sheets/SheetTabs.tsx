// The tabs of a spreadsheet at the bottom, and the list of all its sheets, hidden ones too.
import { useRef, useState } from 'preact/hooks';
import type { MenuItem, SheetTab, SheetView } from '../../protocol.js';
import { Icon } from '../parts/Icon.js';
import { MenuList } from '../parts/MenuList.js';
import { useTabKeys } from '../parts/tab-keys.js';

interface SheetTabsProps {
  sheets: readonly SheetTab[];
  active: number;
  view: SheetView | null;
  onChoose: (id: number) => void;
}

const itemOf = ({ id, name, isHidden }: SheetTab): MenuItem => ({
  kind: 'item',
  caption: isHidden ? `${name} (hidden)` : name,
  functionName: String(id),
  items: [],
});

const AllSheets = ({ sheets, onChoose }: SheetTabsProps) => {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class="sheettabs__all">
      <button
        ref={button}
        type="button"
        class="iconbutton"
        aria-label="All sheets"
        title="All sheets"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="list" />
      </button>
      {isOpen ? (
        <MenuList
          label="All sheets"
          items={sheets.map(itemOf)}
          onChoose={({ functionName }) => {
            close();
            onChoose(Number(functionName));
          }}
          onClose={close}
          onSide={() => undefined}
        />
      ) : null}
    </div>
  );
};

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${String(count)} ${count === 1 ? one : many}`;

/** What of the sheet does not show. */
const hiddenText = (view: SheetView): string => {
  const parts = [
    counted(view.hiddenRows.length, 'row', 'rows'),
    counted(view.hiddenColumns.length, 'column', 'columns'),
  ].filter((part) => part !== '');
  if (parts.length === 0) return '';
  return view.hasFilter && view.hiddenRows.length > 0
    ? `Filter: ${parts.join(' and ')} hidden`
    : `${parts.join(' and ')} hidden`;
};

export const SheetTabs = (props: SheetTabsProps) => {
  const { sheets, active, view, onChoose } = props;
  const shown = sheets.filter(({ id, isHidden }) => !isHidden || id === active);
  const tabs = useTabKeys();
  return (
    <div class="sheettabs" data-region="Sheets">
      <AllSheets {...props} />
      <div
        class="sheettabs__list"
        role="tablist"
        aria-label="Sheets"
        ref={tabs.list}
        onKeyDown={tabs.onKeyDown}
      >
        {shown.map(({ id, name, isHidden, isProtected, color }) => (
          <button
            key={id}
            type="button"
            role="tab"
            aria-selected={id === active}
            aria-controls="sheet"
            tabIndex={id === active ? 0 : -1}
            class={`sheettab${id === active ? ' is-active' : ''}${isHidden ? ' is-hidden' : ''}`}
            onClick={() => onChoose(id)}
          >
            {isProtected ? <Icon name="lock" /> : null}
            {name}
            {isProtected ? <span class="sr"> (protected)</span> : null}
            {isHidden ? <span class="sr"> (hidden)</span> : null}
            {color === null ? null : (
              <span class="sheettab__color" style={`background:${color}`} aria-hidden="true" />
            )}
          </button>
        ))}
      </div>
      {view === null ? null : <p class="sheettabs__hidden">{hiddenText(view)}</p>}
    </div>
  );
};
