// Turns what is logged into one line of text, printf style as Apps Script does.

/** `%s`, `%d`, `%i`, `%f` and `%j` are replaced by the values that follow; left-over values are added with spaces. */
export function formatLog(values: unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== 'string') return values.map(show).join(' ');
  const text = first.replace(/%[sdifjoO%]/g, (mark) => {
    if (mark === '%%') return '%';
    if (rest.length === 0) return mark;
    const value = rest.shift();
    if (mark === '%d' || mark === '%i') return String(Math.trunc(Number(value)));
    return mark === '%f' ? String(Number(value)) : show(value);
  });
  return [text, ...rest.map(show)].join(' ');
}

/** One value as the log shows it. */
export function show(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? value.toString();
  if (value instanceof Date) return value.toString();
  if (typeof value !== 'object' || value === null) return String(value);
  const ownName = nameOf(value);
  if (ownName !== null) return ownName;
  try {
    return JSON.stringify(value);
  } catch {
    return '[object Object]';
  }
}

/** Objects of services and values of enums print as their own name; null for plain objects and arrays. */
export function nameOf(value: object): string | null {
  const { toString } = value as { toString?: unknown };
  if (Array.isArray(value) || typeof toString !== 'function' || toString === Object.prototype.toString)
    return null;
  return String(Reflect.apply(toString, value, []));
}
