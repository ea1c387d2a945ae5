// Weeks as people say them: "1 week", "9.5 weeks", "0.8 weeks owed".

/** One decimal at most: 9.5, 10. */
export const oneDecimal = (value: number): number => Math.round(value * 10) / 10 + 0;

/** "1 week", "0.5 weeks". */
export const inWeeks = (value: number): string => {
  const rounded = oneDecimal(value);
  return `${rounded} ${rounded === 1 ? 'week' : 'weeks'}`;
};

/** @param owed entitled less served; negative = served more */
export const owedInWords = (owed: number): string => {
  if (oneDecimal(owed) === 0) return 'nothing owed';
  return owed > 0 ? `${inWeeks(owed)} owed` : `${inWeeks(-owed)} ahead`;
};

/** "Oskar, Salma and 2 others". */
export const someNames = (names: readonly string[], limit: number): string => {
  if (names.length <= limit) return names.join(', ');
  const rest = names.length - limit;
  return `${names.slice(0, limit).join(', ')} and ${rest} ${rest === 1 ? 'other' : 'others'}`;
};
