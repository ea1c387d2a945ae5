// All keys of the workbench in one place.
import { createSignal, useSignal } from '../signal.js';
import { Modal } from './Modal.js';

export const keysShown = createSignal(false);

const GROUPS: readonly { title: string; keys: readonly (readonly [string, string])[] }[] = [
  {
    title: 'Anywhere',
    keys: [
      ['F6, Shift+F6', 'next or previous part of the page'],
      ['Ctrl+/', 'this list'],
      ['Esc', 'closes a menu, a list, a dialog; inside the page of a script it is the script’s'],
    ],
  },
  {
    title: 'In the cells',
    keys: [
      ['Arrows', 'one cell on; with Ctrl to the edge of the data'],
      ['Shift+arrows', 'choose several cells; with Ctrl to the edge of the data'],
      ['Tab, Shift+Tab', 'one cell right or left'],
      ['Home, End', 'first or last cell of the row; with Ctrl of the sheet'],
      ['Page up, Page down', 'one screen up or down'],
      ['Ctrl+A, Ctrl+Space, Shift+Space', 'choose everything, the column, the row'],
      ['Enter, F2 or typing', 'edit the cell'],
      ['Alt+↓', 'open the list of a cell'],
      ['Space', 'tick or clear a checkbox'],
      ['Delete', 'clear what is chosen'],
      ['Ctrl+C, Ctrl+X, Ctrl+V', 'copy, cut, paste'],
      ['Ctrl+Z, Ctrl+Y', 'take back what was typed, do it again'],
      ['Esc, then Tab', 'leave the cells'],
    ],
  },
  {
    title: 'While editing a cell',
    keys: [
      ['Enter, Tab', 'enter the text and go down or right; with Shift up or left'],
      ['Alt+Enter', 'new line in the cell'],
      ['Esc', 'leave the cell as it was'],
    ],
  },
  {
    title: 'In menus and tabs',
    keys: [
      ['Arrows', 'next or previous; down opens a menu'],
      ['Enter', 'choose'],
    ],
  },
];

export const KeysDialog = () => {
  if (!useSignal(keysShown)) return null;
  return (
    <Modal title="Keys" width={560} onClose={() => keysShown.set(false)}>
      <div class="keys" tabIndex={0} role="group" aria-label="All keys" autofocus>
        <p class="dim">On a Mac, ⌘ stands for Ctrl.</p>
        {GROUPS.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([names, does]) => (
                <div key={names} class="keys__one">
                  <dt>{names}</dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
};
