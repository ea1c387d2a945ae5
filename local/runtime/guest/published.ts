// What the typings publish, fetched from the host class by class when somebody asks.
import type { PublishedType } from '../api/start-info.js';
import { ask } from './bridge.js';

const known = new Map<string, PublishedType>();

/** @throws Error for a class the typings do not have */
function membersOf(type: string): PublishedType {
  const existing = known.get(type);
  if (existing) return existing;
  const found = ask('api.type', { type }) as PublishedType | null;
  if (!found) throw new Error(`The typings have no class ${type}.`);
  known.set(type, found);
  return found;
}

/** Names of all members of a class. */
export function publishedMembers(type: string): string[] {
  const { methods, properties } = membersOf(type);
  return [...methods, ...Object.keys(properties)];
}

export interface PublishedMember {
  kind: 'method' | 'enum' | 'object' | 'other';
  /** Key of the enum or class, for a property. */
  type: string;
}

/** One member of a class, or null if it has none of that name. */
export function publishedMember(type: string, name: string): PublishedMember | null {
  const { methods, properties } = membersOf(type);
  if (methods.includes(name)) return { kind: 'method', type: '' };
  return Object.prototype.hasOwnProperty.call(properties, name) ? (properties[name] ?? null) : null;
}
