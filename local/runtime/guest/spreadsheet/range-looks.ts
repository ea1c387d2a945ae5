// The looks of cells: setBackground, setBackgrounds, getBackground, getBackgrounds and their like, made from one table.
import { ask } from '../bridge.js';
import { enumOf, enumValue, EnumValue } from '../enums.js';
import { wrongParameters } from '../parameters.js';
import { block, filled } from './arguments.js';
import { placeOf, type RangePlace } from './places.js';

interface Look {
  /** As in `setBackground` and, for all cells, `setBackgrounds`. */
  one: string;
  many: string;
  /** Name of the look in the world. */
  name: string;
  /** What the script gives → what the world keeps (null = default). Undefined: not acceptable. */
  take?: (value: unknown) => string | number | null | undefined;
  /** What the world keeps → what the script gets. */
  give?: (value: unknown) => unknown;
}

const anyText = (value: unknown): string | null | undefined => {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : undefined;
};
const oneOf =
  (...names: string[]) =>
  (value: unknown): string | null | undefined => {
    if (value === null || value === undefined) return null;
    return typeof value === 'string' && names.includes(value) ? value : undefined;
  };

const LOOKS: Look[] = [
  { one: 'Background', many: 'Backgrounds', name: 'background' },
  { one: 'FontColor', many: 'FontColors', name: 'fontColor' },
  { one: 'FontWeight', many: 'FontWeights', name: 'fontWeight', take: oneOf('bold', 'normal') },
  { one: 'FontStyle', many: 'FontStyles', name: 'fontStyle', take: oneOf('italic', 'normal') },
  { one: 'FontLine', many: 'FontLines', name: 'fontLine', take: oneOf('underline', 'line-through', 'none') },
  {
    one: 'FontSize',
    many: 'FontSizes',
    name: 'fontSize',
    take: (value) => (typeof value === 'number' ? value : undefined),
  },
  { one: 'FontFamily', many: 'FontFamilies', name: 'fontFamily' },
  {
    one: 'HorizontalAlignment',
    many: 'HorizontalAlignments',
    name: 'horizontalAlignment',
    take: oneOf('left', 'center', 'right', 'normal', 'general'),
  },
  {
    one: 'VerticalAlignment',
    many: 'VerticalAlignments',
    name: 'verticalAlignment',
    take: oneOf('top', 'middle', 'bottom'),
  },
  {
    one: 'Wrap',
    many: 'Wraps',
    name: 'wrap',
    take: (value) => (typeof value === 'boolean' ? (value ? 'WRAP' : 'OVERFLOW') : undefined),
    give: (value) => value === 'WRAP',
  },
  {
    one: 'WrapStrategy',
    many: 'WrapStrategies',
    name: 'wrap',
    take: (value) =>
      value instanceof EnumValue && value.name() in enumOf('Spreadsheet.WrapStrategy')
        ? value.name()
        : undefined,
    give: (value) => enumValue('Spreadsheet.WrapStrategy', String(value)),
  },
];

/** Adds the methods of every look to the prototype of Range. */
export function addLooks(prototype: object): void {
  for (const look of LOOKS) {
    const { one, many } = look;
    define(prototype, `set${one}`, function (this: object, value: unknown) {
      const at = placeOf(this);
      return setLook(this, at, look, filled(taken(look, `set${one}`, value), at));
    });
    define(prototype, `set${many}`, function (this: object, values: unknown) {
      const at = placeOf(this);
      const given = block(values, at, `Range.set${many}`, (value) => taken(look, `set${many}`, value));
      return setLook(this, at, look, given);
    });
    define(prototype, `get${one}`, function (this: object) {
      return readLook({ ...placeOf(this), rows: 1, columns: 1 }, look)[0]?.[0];
    });
    define(prototype, `get${many}`, function (this: object) {
      return readLook(placeOf(this), look);
    });
  }
}

function define(prototype: object, name: string, value: (this: object, given: unknown) => unknown): void {
  Object.defineProperty(prototype, name, { value, writable: true, configurable: true, enumerable: false });
}

function taken(look: Look, method: string, value: unknown): string | number | null {
  const given = (look.take ?? anyText)(value);
  if (given === undefined) throw wrongParameters(`SpreadsheetApp.Range.${method}`, [value]);
  return given !== null && ['normal', 'none', 'general'].includes(String(given)) ? null : given;
}

function setLook(range: object, at: RangePlace, look: Look, values: unknown[][]): object {
  ask('Range.setStyles', { at, name: look.name, values });
  return range;
}

function readLook(at: RangePlace, look: Look): unknown[][] {
  const values = ask('Range.styles', { at, name: look.name }) as unknown[][];
  const { give } = look;
  return give === undefined ? values : values.map((row) => row.map(give));
}
