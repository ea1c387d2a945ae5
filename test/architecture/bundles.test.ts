// The bundles use no global, syntax or service that Apps Script or the manifest lacks; menus, globals and manifests agree.
import fs from 'node:fs';
import path from 'node:path';
import * as acorn from 'acorn';
import { Linter } from 'eslint';
import { memberUses, readBundle, ROOT, topLevelFunctions } from './bundle.js';
import type { Bundle } from './bundle.js';

interface ApiTable {
  scopeLists: string[][];
  globals: Record<string, string>;
  advanced: Record<string, string>;
  types: Record<string, { methods: Record<string, number>; properties: Record<string, unknown> }>;
  enums: Record<string, string[]>;
}

const api = JSON.parse(fs.readFileSync(path.join(ROOT, 'local/runtime/api/api.json'), 'utf8')) as ApiTable;

/** What the language itself brings up to ES2019, and what Apps Script adds that is no service. */
const LANGUAGE = [
  'Array', 'ArrayBuffer', 'Boolean', 'DataView', 'Date', 'Error', 'EvalError', 'Float32Array', 'Float64Array', 'Function',
  'Infinity', 'Int16Array', 'Int32Array', 'Int8Array', 'Intl', 'JSON', 'Map', 'Math', 'NaN', 'Number', 'Object', 'Promise',
  'Proxy', 'RangeError', 'ReferenceError', 'Reflect', 'RegExp', 'Set', 'String', 'Symbol', 'SyntaxError', 'TypeError',
  'URIError', 'Uint16Array', 'Uint32Array', 'Uint8Array', 'Uint8ClampedArray', 'WeakMap', 'WeakSet', 'decodeURI',
  'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'globalThis', 'isFinite', 'isNaN', 'parseFloat', 'parseInt',
  'undefined', 'arguments', 'console',
]; // prettier-ignore

const SOURCES: Readonly<Record<string, string>> = { rota: 'src/rota', incidents: 'src/incidents' };

const undefinedNames = ({ code, manifest }: Bundle): string[] => {
  const advanced = (manifest.dependencies?.enabledAdvancedServices ?? []).map(({ userSymbol }) => userSymbol);
  const known = [...LANGUAGE, ...Object.keys(api.globals), ...advanced];
  const messages = new Linter().verify(code, {
    languageOptions: {
      ecmaVersion: 2020,
      sourceType: 'script',
      globals: Object.fromEntries(known.map((name) => [name, 'readonly' as const])),
    },
    rules: { 'no-undef': 'error' },
  });
  return messages.map(({ message, line }) => `${line}: ${message}`);
};

/** For each member name the bundle uses, the lists of scopes (any one of a list will do) that its possible owners need. */
const scopeNeeds = (bundle: Bundle): Map<string, string[][]> => {
  const roots = new Map([...Object.entries(api.globals), ...Object.entries(api.advanced)]);
  const used = memberUses(bundle.code);
  const services = [...roots].filter(([name]) => used.some(({ root }) => root === name));
  const isOwner = (type: string): boolean =>
    services.some(([name, service]) => {
      const isAdvanced = api.advanced[name] !== undefined;
      return type.split('.')[0] === service.split('.')[0] && type.includes('.Collection.') === isAdvanced;
    });
  // A method of a service itself is called by the service's name; `this.create()` is a function of our own.
  const globalTypes = new Set(Object.values(api.globals));
  const needs = new Map<string, string[][]>();
  for (const { root, path: names } of used.filter(({ isCall }) => isCall)) {
    const method = names[names.length - 1] ?? '';
    const owners = Object.entries(api.types).filter(
      ([type, { methods }]) =>
        isOwner(type) &&
        methods[method] !== undefined &&
        (!globalTypes.has(type) || roots.get(root ?? '') === type),
    );
    const lists = [...new Set(owners.map(([, { methods }]) => methods[method] ?? -1))];
    if (lists.length > 0)
      needs.set(
        method,
        lists.map((list) => api.scopeLists[list] ?? []),
      );
  }
  return needs;
};

describe.each(['rota', 'incidents'])('the %s bundle', (project) => {
  const bundle = readBundle(project);

  it('is ES2020 script code without modules, imports, private names or static blocks', () => {
    expect(() => acorn.parse(bundle.code, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
    expect(bundle.code).not.toMatch(/\bimport\s*\(/);
  });

  it('names no global that Apps Script lacks', () => {
    expect(undefinedNames(bundle)).toEqual([]);
  });

  it('declares at the top level exactly what main.ts assigns', () => {
    const main = fs.readFileSync(path.join(ROOT, SOURCES[project] ?? '', 'main.ts'), 'utf8');
    const assigned = [...main.matchAll(/^global\.(\w+) = /gm)].map(([, name]) => name ?? '');
    expect(assigned.length).toBeGreaterThan(2);
    expect(topLevelFunctions(bundle.code).sort()).toEqual(assigned.sort());
  });

  it('has a menu whose every item calls a declared function', () => {
    const menu = fs.readFileSync(path.join(ROOT, SOURCES[project] ?? '', 'entrypoints/menu.ts'), 'utf8');
    const called = [...menu.matchAll(/addItem\('[^']+', '(\w+)'\)|\['[^']+…?', '(\w+)'\]/g)].map(
      ([, direct, listed]) => direct ?? listed ?? '',
    );
    expect(called.length).toBeGreaterThan(0);
    expect(topLevelFunctions(bundle.code)).toEqual(expect.arrayContaining(called));
  });

  it('calls only members of services that the published typings know', () => {
    const unknown = memberUses(bundle.code).flatMap(({ root, path: names }) => {
      const type = root === null ? undefined : (api.globals[root] ?? api.advanced[root]);
      const member = names[0] ?? '';
      if (root === null || type === undefined || root === 'console') return [];
      const shape = api.types[type];
      const isKnown =
        shape?.methods[member] !== undefined ||
        shape?.properties[member] !== undefined ||
        api.enums[`${type}.${member}`] !== undefined;
      return isKnown ? [] : [`${root}.${member}`];
    });
    expect(unknown).toEqual([]);
  });

  it('asks in its manifest for every scope its calls need', () => {
    const granted = new Set(bundle.manifest.oauthScopes);
    // A name that several services use with different needs says nothing here; the journeys enforce those at run time.
    const missing = [...scopeNeeds(bundle)].filter(
      ([, [scopes = [], ...others]]) =>
        others.length === 0 && scopes.length > 0 && !scopes.some((scope) => granted.has(scope)),
    );
    expect(missing).toEqual([]);
  });

  it('asks for no scope that no call needs', () => {
    const needed = new Set([...scopeNeeds(bundle).values()].flat(2));
    expect(bundle.manifest.oauthScopes.filter((scope) => !needed.has(scope))).toEqual([]);
  });

  it('runs on V8 in the zone of the shared manifest', () => {
    expect(bundle.manifest).toMatchObject({ runtimeVersion: 'V8', timeZone: 'Europe/Berlin' });
  });

  it('has pages that ask nothing of any server and hold nothing HtmlService would run', () => {
    for (const [name, html] of Object.entries(bundle.pages)) {
      expect({ name, remote: html.match(/(src|href)\s*=\s*["']?(https?:)?\/\//gi) }).toEqual({
        name,
        remote: null,
      });
      expect({ name, scriptlets: html.includes('<?') }).toEqual({ name, scriptlets: false });
    }
  });
});

it('checks in set-up every permission that the manifest of the rota asks for', () => {
  const source = fs.readFileSync(path.join(ROOT, 'src/rota/google/script-permissions.ts'), 'utf8');
  const checked = [...source.matchAll(/^ {2}\['\w+', '([\w.]+)'\],$/gm)].map(([, scope]) => scope ?? '');
  const asked = readBundle('rota').manifest.oauthScopes.map((scope) => scope.split('/auth/')[1] ?? '');
  expect(checked.sort()).toEqual(asked.sort());
});

it('opens only dialogs that are built', () => {
  const { code, pages } = readBundle('rota');
  const opened = [...code.matchAll(/"(\w+(?:Dialog|Sidebar))"/g)].map(([, name]) => name ?? '');
  expect(opened.length).toBeGreaterThan(0);
  expect(Object.keys(pages)).toEqual(expect.arrayContaining(opened));
});

it('keeps the rota bundle under 450 KB, readable', () => {
  const { code } = readBundle('rota');
  expect(Buffer.byteLength(code)).toBeLessThan(450_000);
  expect(code.split('\n').length).toBeGreaterThan(1_000);
});
