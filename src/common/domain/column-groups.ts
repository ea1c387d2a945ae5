// Columns that are wanted, gathered into few stretches to be read.

/** Columns that are so far apart are read one by one. */
const NEAR = 2;

/** Columns (0-based) gathered where they lie near each other. */
export const groupsOf = (columns: readonly number[]): { first: number; last: number }[] => {
  const groups: { first: number; last: number }[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const group = groups[groups.length - 1];
    if (group !== undefined && column - group.last <= NEAR) group.last = column;
    else groups.push({ first: column, last: column });
  }
  return groups;
};
