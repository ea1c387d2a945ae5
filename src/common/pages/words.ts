// Numbers and lists in the words of the pages.

/** `1 week`, `3 weeks`, `2 entries`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${String(number)} ${number === 1 ? one : many}`;

/** `Mirela`, `Mirela and Tobin`, `Mirela, Tobin and Ines`; after `most` names `and 3 others`. */
export const listOf = (names: readonly string[], most = Infinity): string => {
  const isCut = names.length > most + 1;
  const all = isCut ? [...names.slice(0, most), `${String(names.length - most)} others`] : names;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all[all.length - 1] ?? ''}`;
};

/** One decimal where there is one: `9.5`, `10`. */
export const decimal = (number: number): string => String(Math.round(number * 10) / 10).replace('-', '−');

/** A difference in cost: `+0.47`, `−0.06`, `±0.00`. */
export const signed = (number: number): string => {
  const text = Math.abs(number).toFixed(2);
  if (text === '0.00') return `±${text}`;
  return number > 0 ? `+${text}` : `−${text}`;
};
