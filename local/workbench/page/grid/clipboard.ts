// Copy, cut and paste of rectangles; other programs get and give plain text.
import type { Area } from './area.js';
import { at } from './area.js';
import { inputOf } from './cell-text.js';
import { clear } from './commands.js';
import { fromDelimited, tiled, toDelimited } from './delimited.js';
import { shifted } from './formula.js';
import type { Session } from './session.js';
import { cellAt } from './board.js';

/** What was copied here last; pasting it here brings formulas and dates as they were typed. */
interface Copied {
  text: string;
  area: Area;
  inputs: string[][];
}

let last: Copied | null = null;

const filled = ({ area, sheet }: Session): Area => ({
  ...area,
  bottom: Math.min(area.bottom, Math.max(area.top, sheet.board.lastRow)),
  right: Math.min(area.right, Math.max(area.left, sheet.board.lastColumn)),
});

const textsOf = (area: Area, read: (row: number, column: number) => string): string[][] =>
  Array.from({ length: area.bottom - area.top + 1 }, (_row, row) =>
    Array.from({ length: area.right - area.left + 1 }, (_cell, column) =>
      read(area.top + row, area.left + column),
    ),
  );

export const copy = (session: Session, event: ClipboardEvent): void => {
  const { view } = session.sheet;
  const area = filled(session);
  const text = toDelimited(textsOf(area, (row, column) => cellAt(view, row, column)?.text ?? ''));
  last = { text, area, inputs: textsOf(area, (row, column) => inputOf(view, at(row, column))) };
  event.clipboardData?.setData('text/plain', text);
  event.preventDefault();
};

export const cut = (session: Session, event: ClipboardEvent): void => {
  copy(session, event);
  clear(session);
};

/** Each repetition of what was copied reads its formulas from its own place. */
const movedTo = ({ area, inputs }: Copied, texts: string[][], top: number, left: number): string[][] => {
  const [height, width] = [inputs.length, inputs[0]?.length ?? 1];
  return texts.map((row, down) =>
    row.map((input, along) =>
      shifted(input, top - area.top + down - (down % height), left - area.left + along - (along % width)),
    ),
  );
};

export const paste = (session: Session, event: ClipboardEvent): void => {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  event.preventDefault();
  if (text === '') return;
  const { area } = session;
  const own = last?.text === text ? last : null;
  const texts = tiled(
    own?.inputs ?? fromDelimited(text),
    area.bottom - area.top + 1,
    area.right - area.left + 1,
  );
  const whole = own === null ? texts : movedTo(own, texts, area.top, area.left);
  session.write(at(area.top, area.left), whole);
  session.select({
    active: at(area.top, area.left),
    head: at(
      Math.min(session.sheet.board.rowCount, area.top + whole.length - 1),
      Math.min(session.sheet.board.columnCount, area.left + (whole[0]?.length ?? 1) - 1),
    ),
  });
};
