// Arguments that Google turns into text by itself.

/** As `String(value)`: whatever the script hands over where a text is wanted. */
export function toText(value: unknown): string {
  return String(value);
}
