// Builds a trigger's event object from the host's description of it.

type Build = (data: unknown) => unknown;

const builders = new Map<string, Build>();

/**
 * Says how one field of event objects is made from JSON: the spreadsheet service registers `source` and `range`.
 * Fields without a builder are passed as they are.
 */
export function onEventField(field: string, build: Build): void {
  builders.set(field, build);
}

/** The event object, born in this context. */
export function makeEvent(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([field, value]) => [field, builders.get(field)?.(value) ?? value]),
  );
}
