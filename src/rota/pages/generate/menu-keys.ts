// How the keyboard moves through a menu: arrows, Home, End, and letters that jump to a name.

/** Letters typed within this many milliseconds belong together. */
const TOGETHER_MS = 700;

/** The letter of a key press, or null for any other key. */
export const letterOf = (event: KeyboardEvent): string | null => {
  const isLetter = event.key.length === 1 && event.key !== ' ';
  return isLetter && !event.ctrlKey && !event.metaKey && !event.altKey ? event.key.toLowerCase() : null;
};

/** The item an arrow, Home or End leads to; null for other keys. */
export const stepFrom = (key: string, now: number, length: number): number | null => {
  if (length === 0) return null;
  if (key === 'ArrowDown') return (now + 1) % length;
  if (key === 'ArrowUp') return (Math.max(now, 0) + length - 1) % length;
  if (key === 'Home') return 0;
  return key === 'End' ? length - 1 : null;
};

/** The next item whose name starts with what was typed; keeps what was typed in `typed`. */
export const nameAt = (
  items: readonly HTMLElement[],
  now: number,
  letter: string,
  typed: { text: string; at: number },
): number | null => {
  const time = Date.now();
  typed.text = time - typed.at < TOGETHER_MS ? typed.text + letter : letter;
  typed.at = time;
  const names = items.map(
    (item) => item.querySelector<HTMLElement>('[data-name]')?.dataset.name?.toLowerCase() ?? '',
  );
  const from = typed.text.length > 1 ? now : now + 1;
  const order = names.map((_name, index) => (index + from) % names.length);
  return order.find((index) => names[index]?.startsWith(typed.text) === true) ?? null;
};
