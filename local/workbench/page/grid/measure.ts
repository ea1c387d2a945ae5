// How wide text is, and in how many lines it fits; the browser's own measure, remembered word by word.

export type Measure = (text: string, font: string) => number;

const KEPT = 20_000;

/** Measures with a canvas; without one (no browser) every character counts 7 pixels. */
export const createMeasure = (): Measure => {
  const pen =
    typeof document === 'undefined'
      ? null
      : document.createElement('canvas').getContext('2d', { alpha: false });
  if (pen === null) return (text) => text.length * 7;
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font}\n${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size > KEPT) known.clear();
    pen.font = font;
    const { width } = pen.measureText(text);
    known.set(key, width);
    return width;
  };
};

/** Lines that `text` takes when it wraps at `width` pixels. */
export const linesIn = (text: string, width: number, font: string, measure: Measure): number =>
  text.split('\n').reduce((lines, paragraph) => lines + wrapped(paragraph, width, font, measure), 0);

const wrapped = (paragraph: string, width: number, font: string, measure: Measure): number => {
  if (paragraph.length * 4 < width && measure(paragraph, font) <= width) return 1;
  const space = measure(' ', font);
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const size = measure(word, font);
    if (used > 0 && used + space + size > width) {
      lines += 1;
      used = 0;
    }
    // A word longer than the line is broken.
    const extra = Math.max(0, Math.ceil(size / width) - 1);
    lines += extra;
    used = used === 0 ? size - extra * width : used + space + size;
  }
  return lines;
};
