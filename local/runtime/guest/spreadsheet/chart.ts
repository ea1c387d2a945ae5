// Charts over the cells of a tab, and their builder.
import { ask } from '../bridge.js';
import { emulateClass } from '../emulate.js';
import { EnumValue } from '../enums.js';
import { wrongParameters } from '../parameters.js';
import { text, wholeNumber } from './arguments.js';
import { makeRange, rangePlace, type RangePlace, type SheetPlace } from './places.js';

interface Anchor {
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
}

/** A chart as it travels. */
export interface Drawn {
  /** null until the tab has it. */
  id: number | null;
  type: string;
  ranges: RangePlace[];
  options: Record<string, unknown>;
  /** How many rows of the ranges are titles; null = as the data look. */
  headers: number | null;
  anchor: Anchor;
}

const drawn = new WeakMap<object, Drawn>();
const anchors = new WeakMap<object, Anchor>();

/** What an EmbeddedChart stands for, undefined for anything else: its builder must be built first. */
export function drawnOf(value: unknown): Drawn | undefined {
  return value instanceof EmbeddedChart ? drawn.get(value) : undefined;
}

function own(object: object): Drawn {
  const found = drawn.get(object);
  if (found === undefined) throw new TypeError('Illegal invocation');
  return found;
}

class ChartOptions {
  constructor(of: Drawn) {
    drawn.set(this, of);
  }
  get(option: unknown): unknown {
    return own(this).options[text(option, 'ChartOptions.get')] ?? null;
  }
}

class ContainerInfo {
  constructor(at: Anchor) {
    anchors.set(this, at);
  }
  getAnchorColumn(): number {
    return anchorOf(this).column;
  }
  getAnchorRow(): number {
    return anchorOf(this).row;
  }
  getOffsetX(): number {
    return anchorOf(this).offsetX;
  }
  getOffsetY(): number {
    return anchorOf(this).offsetY;
  }
}

function anchorOf(object: object): Anchor {
  const found = anchors.get(object);
  if (found === undefined) throw new TypeError('Illegal invocation');
  return found;
}

class EmbeddedChart {
  constructor(of: Drawn) {
    drawn.set(this, of);
  }
  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(own(this).anchor);
  }
  getOptions(): ChartOptions {
    return new ChartOptions(own(this));
  }
  getRanges(): object[] {
    return own(this).ranges.map(makeRange);
  }
}

class EmbeddedChartBuilder {
  constructor() {
    const anchor = { row: 1, column: 1, offsetX: 0, offsetY: 0 };
    drawn.set(this, { id: null, type: 'COLUMN', ranges: [], options: {}, headers: null, anchor });
  }
  addRange(range: unknown): this {
    const at = rangePlace(range);
    if (at === undefined) throw wrongParameters('SpreadsheetApp.EmbeddedChartBuilder.addRange', [range]);
    own(this).ranges.push(at);
    return this;
  }
  build(): EmbeddedChart {
    const made = own(this);
    return new EmbeddedChart({ ...made, ranges: [...made.ranges], options: { ...made.options } });
  }
  setChartType(type: unknown): this {
    if (!(type instanceof EnumValue))
      throw wrongParameters('SpreadsheetApp.EmbeddedChartBuilder.setChartType', [type]);
    own(this).type = type.name();
    return this;
  }
  setNumHeaders(headers: unknown): this {
    own(this).headers = wholeNumber(headers, 'EmbeddedChartBuilder.setNumHeaders', [headers]);
    return this;
  }
  setOption(option: unknown, value: unknown): this {
    own(this).options[text(option, 'EmbeddedChartBuilder.setOption')] = value;
    return this;
  }
  setPosition(...place: unknown[]): this {
    const [row = 1, column = 1, offsetX = 0, offsetY = 0] = place.map((value) =>
      wholeNumber(value, 'EmbeddedChartBuilder.setPosition', place),
    );
    own(this).anchor = { row, column, offsetX, offsetY };
    return this;
  }
}

/** A new builder, without ranges yet. */
export function newChart(): EmbeddedChartBuilder {
  return new EmbeddedChartBuilder();
}

/** The charts of a tab. */
export function chartsOf(place: SheetPlace): EmbeddedChart[] {
  return (ask('Chart.list', place) as Drawn[]).map((chart) => new EmbeddedChart(chart));
}

emulateClass('Charts.ChartOptions', ChartOptions);
emulateClass('Spreadsheet.ContainerInfo', ContainerInfo);
emulateClass('Spreadsheet.EmbeddedChart', EmbeddedChart);
emulateClass('Spreadsheet.EmbeddedChartBuilder', EmbeddedChartBuilder);
