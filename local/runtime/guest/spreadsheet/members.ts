// Classes of Apps Script are large: theirs are put together from parts, one file each.

type Class = abstract new (...args: never[]) => object;

/** Gives a class the members of a part as its own, so that each call of one is counted. */
export function addMembers(target: Class, part: Class): void {
  for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(part.prototype))) {
    if (name !== 'constructor') Object.defineProperty(target.prototype, name, member);
  }
}
