// What ten of the twelve answered for December 2026; holidays make the last weeks scarce.

export const POLL_WEEKS: readonly string[] = ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'];

const y = 'yes';
const m = 'if need be';
const n = 'no';

/** Name → answers in the order of the weeks; '' = not answered. */
export const POLL_ANSWERS: Readonly<Record<string, readonly string[]>> = {
  'Mirela Popescu': [y, y, m, n],
  'Tobin Reyes': [y, y, n, n],
  'Jonte Lindqvist': ['', '', '', ''],
  'Ines Carvalho': [y, m, n, n],
  'Lumi Aalto': [n, y, y, m],
  'Oskar Nowicki': [y, y, m, n],
  'Salma Haddad': [m, y, y, n],
  'Kaveh Rostami': [n, n, y, y],
  'Priya Raman': [y, y, n, n],
  'Bao Nguyen': ['', '', '', ''],
  'Theodora Papadimitriou': [y, y, n, n],
  'Wren Okafor': [m, y, y, m],
};
