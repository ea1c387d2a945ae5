// api.json as the host uses it: scopes of a method, and what a starting context needs to know.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AdvancedService, StartInfo, TypeMembers } from '../api/start-info.js';
import type { ApiTable } from '../api/table.js';
import type { Manifest } from '../manifest.js';

const table = JSON.parse(readFileSync(path.join(__dirname, '../api/api.json'), 'utf8')) as ApiTable;

/** Declared as globals by the typings, but not there in Apps Script. */
const NOT_GLOBAL = new Set(['Date2', 'Charset', 'DigestAlgorithm', 'MacAlgorithm', 'RsaAlgorithm']);

/** Namespaces of which some class is emulated: their members are all told to the guest. */
const EMULATED = /^(Base|Cache|Calendar|HTML|Lock|Mail|Properties|Script|Spreadsheet|URL_Fetch|Utilities)\./;

/** Scopes of a method, any one of which suffices; empty where it needs none. */
export function scopesOf(type: string, method: string): readonly string[] {
  const index = table.types[type]?.methods[method] ?? -1;
  return table.scopeLists[index] ?? [];
}

/** Whether a class belongs to an advanced service. */
export function isAdvancedType(type: string): boolean {
  return type.includes('.Collection.') || Object.values(table.advanced).includes(type);
}

function members(type: string): TypeMembers {
  const found = table.types[type];
  return { methods: Object.keys(found?.methods ?? {}), properties: found?.properties ?? {} };
}

function isNeeded(type: string, globals: string[], advanced: AdvancedService[]): boolean {
  if (globals.includes(type) || (EMULATED.test(type) && !type.includes('.Collection.'))) return true;
  return advanced.some(
    (service) => service.type !== null && (type === service.type || type.startsWith(`${service.type}.`)),
  );
}

/** What the guest asks for first. */
export function startInfo(manifest: Manifest): StartInfo {
  const globals = Object.fromEntries(Object.entries(table.globals).filter(([name]) => !NOT_GLOBAL.has(name)));
  const advanced = manifest.advancedServices.map(({ userSymbol, serviceId }) => {
    const type = Object.values(table.advanced).find((root) => root.toLowerCase() === serviceId.toLowerCase());
    return { userSymbol, serviceId, type: type ?? null };
  });
  const needed = Object.keys(table.types).filter((type) => isNeeded(type, Object.values(globals), advanced));
  return {
    globals,
    advanced,
    types: Object.fromEntries(needed.map((type) => [type, members(type)])),
    enums: table.enums,
  };
}
