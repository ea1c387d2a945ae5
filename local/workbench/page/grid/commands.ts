// Carries out what a key means in the grid.
import { at, isSingle } from './area.js';
import { validationOf } from './cell-text.js';
import { cellAt } from './board.js';
import type { Command } from './keys.js';
import { goTo, jump, moved, page, step } from './moves.js';
import { toggle } from './pointer.js';
import type { Session } from './session.js';

const choose = (session: Session, what: 'all' | 'row' | 'column'): void => {
  const { board } = session.sheet;
  const { active } = session.selection;
  const all = at(board.rowCount, board.columnCount);
  if (what === 'all') session.select({ active: at(1, 1), head: all });
  if (what === 'row') session.select({ active: at(active.row, 1), head: at(active.row, board.columnCount) });
  if (what === 'column')
    session.select({ active: at(1, active.column), head: at(board.rowCount, active.column) });
};

/** Empties what is chosen, as far as there is something in it. */
export const clear = (session: Session): void => {
  const { area, sheet } = session;
  const rows = Math.min(area.bottom, Math.max(area.top, sheet.board.lastRow)) - area.top + 1;
  const columns = Math.min(area.right, Math.max(area.left, sheet.board.lastColumn)) - area.left + 1;
  const texts = Array.from({ length: rows }, () => Array<string>(columns).fill(''));
  session.write(at(area.top, area.left), texts);
};

const toggleOrType = (session: Session): void => {
  const { active } = session.selection;
  const { view } = session.sheet;
  const validation = validationOf(view, cellAt(view, active.row, active.column));
  if (validation?.kind === 'checkbox') toggle(session, active);
  else session.begin('cell', ' ');
};

/** Enter on several cells goes through them in Sheets; here it edits the active one, as on a single cell. */
export const run = (session: Session, command: Command, pageRows: number): void => {
  const { board } = session.sheet;
  const { selection, select } = session;
  switch (command.kind) {
    case 'step':
    case 'jump': {
      const move = command.kind === 'step' ? step : jump;
      select(moved(board, selection, command.isExtending, (from) => move(board, from, command.direction)));
      break;
    }
    case 'page':
      select(
        moved(board, selection, command.isExtending, (from) =>
          page(board, from, command.direction, pageRows),
        ),
      );
      break;
    case 'goTo':
      select(moved(board, selection, command.isExtending, (from) => goTo(board, from, command.target)));
      break;
    case 'choose':
      choose(session, command.what);
      break;
    case 'type':
      session.begin('cell', command.text);
      break;
    case 'edit':
    case 'openList':
      session.begin('cell', null);
      break;
    case 'toggle':
      toggleOrType(session);
      break;
    case 'clear':
      clear(session);
      break;
    case 'undo':
      session.undo();
      break;
    case 'redo':
      session.redo();
      break;
    case 'leave':
      if (!isSingle(session.area)) select({ active: selection.active, head: selection.active });
  }
};
