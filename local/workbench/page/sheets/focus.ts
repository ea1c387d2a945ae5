// Gives the focus to the cells, from wherever it is.

export const focusCells = (): void => document.getElementById('cells')?.focus({ preventScroll: true });
