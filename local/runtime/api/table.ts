// The table of everything Apps Script publishes, as the runtime uses it (api.json), and how it is made from typings.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { emptyTypings, flatten, readTypings } from './typings.js';
import type { Typings } from './typings.js';
import { supplementMethods, supplementScopes } from './supplement.js';

interface ApiType {
  /** Method → index into `scopeLists`, or -1 where it needs no scope. */
  methods: Record<string, number>;
  properties: Record<string, string>;
}

export interface ApiTable {
  comment: string;
  /** Each a list of scopes, any one of which suffices. */
  scopeLists: string[][];
  /** Global name → class of a built-in service. */
  globals: Record<string, string>;
  /** Global name → class of an advanced service's root. */
  advanced: Record<string, string>;
  types: Record<string, ApiType>;
  enums: Record<string, string[]>;
}

/** Advanced services whose members are listed; the others say only that they are not emulated. */
const ADVANCED = ['calendar_v3', 'docs_v1', 'drive_v3', 'gmail_v1', 'people_v1', 'sheets_v4', 'tasks_v1'];

/** Reads the two packages of typings. */
export function makeTable(): ApiTable {
  const types = path.dirname(require.resolve('@types/google-apps-script/package.json'));
  const detailed = path.dirname(require.resolve('gas-types-detailed/package.json'));
  const builtIn = emptyTypings();
  for (const file of readdirSync(types)) {
    if (file.startsWith('google-apps-script.') && file.endsWith('.d.ts')) {
      readTypings(readFileSync(path.join(types, file), 'utf8'), builtIn);
    }
  }
  const scopes = emptyTypings();
  for (const file of readdirSync(detailed)) {
    if (file.endsWith('.d.ts')) readTypings(readFileSync(path.join(detailed, file), 'utf8'), scopes);
  }
  const advanced = emptyTypings();
  for (const api of ADVANCED)
    readTypings(readFileSync(path.join(types, 'apis', `${api}.d.ts`), 'utf8'), advanced);
  return compile(builtIn, advanced, scopes);
}

function compile(builtIn: Typings, advanced: Typings, detailed: Typings): ApiTable {
  const table: ApiTable = {
    comment: 'Made by `npm run api` from @types/google-apps-script and gas-types-detailed; do not edit.',
    scopeLists: [],
    globals: sorted(builtIn.globals),
    advanced: sorted(advanced.globals),
    types: {},
    enums: sorted(builtIn.enums),
  };
  const scopesOf = (key: string): string[] =>
    supplementScopes(key) ?? [...(detailed.scopes.get(key) ?? [])].sort();
  for (const typings of [builtIn, advanced]) {
    for (const key of [...typings.classes.keys()].sort()) {
      if (key.includes('.Schema.')) continue;
      const { methods, properties } = flatten(key, typings);
      const all = [...new Set([...methods, ...supplementMethods(key)])];
      table.types[key] = {
        methods: Object.fromEntries(
          all.map((name) => [name, internScopes(table, scopesOf(`${key}.${name}`))]),
        ),
        properties: Object.fromEntries(properties),
      };
    }
  }
  return table;
}

function internScopes(table: ApiTable, scopes: string[]): number {
  if (scopes.length === 0) return -1;
  const text = scopes.join(' ');
  const index = table.scopeLists.findIndex((list) => list.join(' ') === text);
  return index >= 0 ? index : table.scopeLists.push(scopes) - 1;
}

function sorted<Value>(map: Map<string, Value>): Record<string, Value> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}
