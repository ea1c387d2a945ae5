// What google.script.run lets a page send: numbers, booleans, text, null, arrays and objects of those, or one form.

const illegal = (key: string): never => {
  throw new TypeError(`Failed due to illegal value in property: ${key}`);
};

const isDocumentPart = (value: object): boolean => value instanceof Node || value instanceof Window;

const passed = (value: unknown, key: string, above: readonly object[]): unknown => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object') return illegal(key);
  if (value instanceof Date || isDocumentPart(value) || above.includes(value)) return illegal(key);
  const path = [...above, value];
  if (Array.isArray(value))
    return Array.from(value, (item: unknown, index) => passed(item, String(index), path));
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([name, item]) => [name, passed(item, name, path)]));
};

/** The fields of a form; a name that comes several times becomes an array. */
const fieldsOf = (form: HTMLFormElement): Record<string, string | string[]> => {
  const fields: Record<string, string | string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') throw new TypeError('Not emulated: a form with a file.');
    const before = fields[name];
    fields[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return fields;
};

/** The arguments as the server receives them. @throws TypeError as the real one does, naming the property */
export const throughWall = (args: readonly unknown[]): unknown[] => {
  const [form] = args;
  if (args.length === 1 && form instanceof HTMLFormElement) return [fieldsOf(form)];
  return args.map((arg, index) => passed(arg, String(index), []));
};
