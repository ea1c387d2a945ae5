// The columns of a sheet as one chooses among them.
import { columnLetters } from '../../domain/tabs.js';
import type { FieldGuess, SheetColumns } from '../../use-cases/setup-contract.js';

export interface ColumnOption {
  /** The title, or `column B` where it has none or another column has the same. */
  value: string;
  label: string;
}

export const columnOptions = (sheet: SheetColumns | undefined, field: FieldGuess): ColumnOption[] => {
  const titles = (sheet?.columns ?? []).map((title) => title.trim());
  const options = titles.map((title, index): ColumnOption => {
    const letters = columnLetters(index + 1);
    const isPlain = title !== '' && titles.indexOf(title) === index;
    return {
      value: isPlain ? title : `column ${letters}`,
      label: `${letters} · ${title === '' ? 'no title' : title}`,
    };
  });
  const { column, index } = field;
  const isKnown = column === null || options.some(({ value }) => value === column);
  return isKnown
    ? options
    : [...options, { value: column, label: index === null ? column : `${columnLetters(index)} · ${column}` }];
};
