// How the cells of the Statistics tab look: the colours of the Overview tab, numbers as people read them.
import type { StatLook } from '../domain/statistics-value.js';

export interface CellLook {
  background: string | null;
  /** null = the spreadsheet's own. */
  color: string | null;
  weight: 'bold' | 'normal';
  size: number;
  align: 'left' | 'right';
  format: string;
  wraps: boolean;
}

const PLAIN: CellLook = {
  background: null,
  color: null,
  weight: 'normal',
  size: 10,
  align: 'left',
  format: 'General',
  wraps: false,
};
const FIGURE: CellLook = { ...PLAIN, align: 'right', format: '0' };

const LOOKS: Readonly<Record<StatLook, CellLook>> = {
  title: { ...PLAIN, weight: 'bold', size: 18 },
  note: { ...PLAIN, color: '#575b60' },
  warning: { ...PLAIN, color: '#9c1f18', weight: 'bold' },
  section: { ...PLAIN, color: '#0b3f99', weight: 'bold', size: 12 },
  head: { ...PLAIN, background: '#e9f0fd', color: '#0b3f99', weight: 'bold', wraps: true },
  label: PLAIN,
  number: FIGURE,
  duration: { ...FIGURE, format: '[h]:mm' },
  decimal: { ...FIGURE, format: '0.0' },
  moment: { ...FIGURE, format: 'ddd d mmm yyyy' },
};

/** The look of a cell; titles stand over their figures. @param column from 0 */
export const lookOf = (look: StatLook, column: number): CellLook =>
  look === 'head' && column > 0 ? { ...LOOKS.head, align: 'right' } : LOOKS[look];
