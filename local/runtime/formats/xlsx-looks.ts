/** Looks of cells between the world and an .xlsx file: fonts, fills, alignment, widths. */
import { resolveThemeColor, type CellStyle as FileStyle, type Color } from 'hucre';
import type { CellStyle } from '../world/spreadsheet.js';

/** What the file says once for all cells. */
export interface FileDefaults {
  themeColors?: string[];
  defaultFont?: { name?: string; size?: number };
}

/** The style of a cell, only where it differs from a plain cell; undefined when it does not. */
export function readStyle(style: FileStyle | undefined, file: FileDefaults): CellStyle | undefined {
  if (style === undefined) return undefined;
  const found: CellStyle = { ...readFont(style.font, file), ...readAlignment(style.alignment) };
  const background =
    style.fill?.type === 'pattern' && style.fill.pattern === 'solid' ? style.fill.fgColor : undefined;
  const colour = readColour(background, file);
  if (colour !== undefined && colour !== '#ffffff') found.background = colour;
  return Object.keys(found).length === 0 ? undefined : found;
}

function readFont(font: FileStyle['font'], file: FileDefaults): CellStyle {
  if (font === undefined) return {};
  const found: CellStyle = {};
  if (font.bold === true) found.fontWeight = 'bold';
  if (font.italic === true) found.fontStyle = 'italic';
  if (font.strikethrough === true) found.fontLine = 'line-through';
  else if (font.underline !== undefined && font.underline !== false) found.fontLine = 'underline';
  if (font.size !== undefined && font.size !== file.defaultFont?.size && font.size !== 10)
    found.fontSize = font.size;
  if (font.name !== undefined && font.name !== file.defaultFont?.name && font.name !== 'Arial') {
    found.fontFamily = font.name;
  }
  const colour = readColour(font.color, file);
  if (colour !== undefined && colour !== '#000000') found.fontColor = colour;
  return found;
}

function readAlignment(alignment: FileStyle['alignment']): CellStyle {
  if (alignment === undefined) return {};
  const { horizontal, vertical, wrapText } = alignment;
  const found: CellStyle = {};
  if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right')
    found.horizontalAlignment = horizontal;
  if (vertical === 'top') found.verticalAlignment = 'top';
  if (vertical === 'center') found.verticalAlignment = 'middle';
  if (wrapText === true) found.wrap = 'WRAP';
  return found;
}

function readColour(colour: Color | undefined, file: FileDefaults): string | undefined {
  if (colour === undefined) return undefined;
  if (colour.rgb !== undefined) return `#${colour.rgb.slice(-6).toLowerCase()}`;
  if (colour.theme === undefined || file.themeColors === undefined) return undefined;
  const resolved = resolveThemeColor(file.themeColors, colour.theme, colour.tint);
  return resolved === '' ? undefined : `#${resolved.slice(-6).toLowerCase()}`;
}

/** The style a file gets for a cell; undefined for a plain one. */
export function writeStyle(
  style: CellStyle | undefined,
  numberFormat: string | undefined,
): FileStyle | undefined {
  if (style === undefined && numberFormat === undefined) return undefined;
  const made: FileStyle = {};
  if (numberFormat !== undefined) made.numFmt = numberFormat;
  if (style === undefined) return made;
  const font = writeFont(style);
  if (Object.keys(font).length > 0) made.font = { name: 'Arial', size: 10, ...font };
  if (style.background !== undefined) {
    made.fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: rgb(style.background) } };
  }
  const alignment = writeAlignment(style);
  if (Object.keys(alignment).length > 0) made.alignment = alignment;
  return made;
}

function writeFont(style: CellStyle): NonNullable<FileStyle['font']> {
  const font: NonNullable<FileStyle['font']> = {};
  if (style.fontWeight !== undefined) font.bold = true;
  if (style.fontStyle !== undefined) font.italic = true;
  if (style.fontLine === 'line-through') font.strikethrough = true;
  if (style.fontLine === 'underline') font.underline = true;
  if (style.fontSize !== undefined) font.size = style.fontSize;
  if (style.fontFamily !== undefined) font.name = style.fontFamily;
  if (style.fontColor !== undefined) font.color = { rgb: rgb(style.fontColor) };
  return font;
}

function writeAlignment(style: CellStyle): NonNullable<FileStyle['alignment']> {
  const alignment: NonNullable<FileStyle['alignment']> = {};
  if (style.horizontalAlignment !== undefined) alignment.horizontal = style.horizontalAlignment;
  if (style.verticalAlignment !== undefined) {
    alignment.vertical = style.verticalAlignment === 'middle' ? 'center' : style.verticalAlignment;
  }
  if (style.wrap === 'WRAP') alignment.wrapText = true;
  return alignment;
}

function rgb(colour: string): string {
  return /^#[\da-f]{6}$/i.test(colour) ? colour.slice(1).toUpperCase() : '000000';
}

// Google writes 100 pixels as 12.63 characters and 200 as 25.13.
/** Pixels of a column whose width a file gives in characters. */
export function pixelsOfWidth(characters: number): number {
  return Math.round((characters - 0.13) * 8);
}

/** Characters a file gives for a column of so many pixels. */
export function widthOfPixels(pixels: number): number {
  return pixels / 8 + 0.13;
}
