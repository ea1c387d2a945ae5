// How cells look: styles as CSS, and ink that stays readable on dark paper.
import type { StyleView } from '../../protocol.js';

const DARK_PAPER = '#1f1f1f';
const READABLE = 4.5;
export const POINT = 4 / 3;

type Colour = readonly [number, number, number];

const parse = (text: string): Colour | null => {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (found === null) return null;
  const [red, green, blue] = found.slice(1).map((part) => parseInt(part, 16));
  return [red ?? 0, green ?? 0, blue ?? 0];
};

const light = (colour: Colour): number => {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of two colours as WCAG counts it, 1 to 21. */
const contrast = (one: Colour, other: Colour): number => {
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
};

const mixed = (from: Colour, to: Colour, share: number): Colour => [
  Math.round(from[0] + (to[0] - from[0]) * share),
  Math.round(from[1] + (to[1] - from[1]) * share),
  Math.round(from[2] + (to[2] - from[2]) * share),
];

const hex = (colour: Colour): string =>
  `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** `ink`, moved towards white or black until it can be read on `paper`. Colours that are not `#rrggbb` stay. */
export const readable = (ink: string, paper: string): string => {
  const [from, ground] = [parse(ink), parse(paper)];
  if (from === null || ground === null) return ink;
  const white: Colour = [255, 255, 255];
  const black: Colour = [0, 0, 0];
  const end = contrast(white, ground) >= contrast(black, ground) ? white : black;
  for (let share = 0; share < 1; share += 0.05) {
    const colour = mixed(from, end, share);
    if (contrast(colour, ground) >= READABLE) return share === 0 ? ink : hex(colour);
  }
  return hex(end);
};

const inkOf = ({ color, background }: StyleView, isDark: boolean): string | null => {
  if (!isDark) return color ?? (background === undefined ? null : '#000000');
  if (background !== undefined) return readable(color ?? '#000000', background);
  return color === undefined ? null : readable(color, DARK_PAPER);
};

const ALIGNED = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;

/** A style as CSS declarations; light paper shows colours exactly as they are, dark paper keeps text readable. */
export const cssOf = (style: StyleView, isDark: boolean): string => {
  const ink = inkOf(style, isDark);
  const parts = [
    style.background === undefined ? '' : `background-color:${style.background}`,
    ink === null ? '' : `color:${ink}`,
    style.isBold === true ? 'font-weight:bold' : '',
    style.isItalic === true ? 'font-style:italic' : '',
    style.line === undefined ? '' : `text-decoration:${style.line}`,
    style.size === undefined || style.size === 10
      ? ''
      : `font-size:${String(style.size * POINT)}px;line-height:${String(lineHeight(style.size))}px`,
    style.align === undefined
      ? ''
      : `justify-content:${ALIGNED[style.align]};text-align:${style.align === 'left' ? 'start' : style.align}`,
    style.wraps === true ? 'white-space:pre-wrap;overflow-wrap:anywhere' : '',
  ];
  return parts.filter((part) => part !== '').join(';');
};

/** Pixels of a line of text of `points`. */
export const lineHeight = (points: number): number => Math.round(points * POINT * 1.28);

/** The CSS font of a style, for measuring. */
export const fontOf = (style: StyleView | undefined): string =>
  `${style?.isItalic === true ? 'italic ' : ''}${style?.isBold === true ? 'bold ' : ''}${String((style?.size ?? 10) * POINT)}px Arial, "Liberation Sans", sans-serif`;
