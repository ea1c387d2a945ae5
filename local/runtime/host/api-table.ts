// api.json as the host uses it: scopes of a method, and what a starting context needs to know.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedProperty, PublishedType, StartInfo } from '../api/start-info.js';
import type { ApiTable } from '../api/table.js';
import type { Manifest } from '../manifest.js';

const table = JSON.parse(readFileSync(path.join(__dirname, '../api/api.json'), 'utf8')) as ApiTable;

/** Declared as globals by the typings, but not there in Apps Script. */
const NOT_GLOBAL = new Set(['Date2', 'Charset', 'DigestAlgorithm', 'MacAlgorithm', 'RsaAlgorithm']);

/** Scopes of a method, any one of which suffices; empty where it needs none. */
export function scopesOf(type: string, method: string): readonly string[] {
  const index = table.types[type]?.methods[method] ?? -1;
  return table.scopeLists[index] ?? [];
}

/** Whether a class belongs to an advanced service. */
export function isAdvancedType(type: string): boolean {
  return type.includes('.Collection.') || Object.values(table.advanced).includes(type);
}

/** A class as the guest asks for it, or null. */
export function publishedType(type: string): PublishedType | null {
  const found = table.types[type];
  if (!found) return null;
  const properties = Object.entries(found.properties).map(([name, of]) => [name, property(of)] as const);
  return { methods: Object.keys(found.methods), properties: Object.fromEntries(properties) };
}

function property(type: string): PublishedProperty {
  if (type in table.enums) return { kind: 'enum', type };
  return { kind: type in table.types ? 'object' : 'other', type };
}

/** The names of an enum's values in order, or null. */
export function publishedEnum(type: string): string[] | null {
  return table.enums[type] ?? null;
}

/** What the guest asks for first. */
export function startInfo(manifest: Manifest): StartInfo {
  const globals = Object.fromEntries(Object.entries(table.globals).filter(([name]) => !NOT_GLOBAL.has(name)));
  const advanced = manifest.advancedServices.map(({ userSymbol, serviceId }) => {
    const type = Object.values(table.advanced).find((root) => root.toLowerCase() === serviceId.toLowerCase());
    return { userSymbol, serviceId, type: type ?? null };
  });
  return { globals, advanced };
}
