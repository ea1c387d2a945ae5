// Reads Apps Script typings (syntax only) into plain tables of classes, enums, globals and scopes.
import ts from 'typescript';

interface TypingsClass {
  methods: Set<string>;
  /** Property → type as written, resolved to a full key where possible. */
  properties: Map<string, string>;
  /** Keys of the classes it extends. */
  bases: string[];
}

export interface Typings {
  classes: Map<string, TypingsClass>;
  enums: Map<string, string[]>;
  /** Global variable → key of its class. */
  globals: Map<string, string>;
  /** `Spreadsheet.Range.getValues` → scopes, any one of which suffices. */
  scopes: Map<string, Set<string>>;
}

const ROOT = 'GoogleAppsScript';
const SCOPE =
  /^\s*\*\s*-\s*(https:\/\/(?:www\.googleapis\.com\/auth|mail\.google\.com|www\.google\.com)\/\S*)/gm;

export function emptyTypings(): Typings {
  return { classes: new Map(), enums: new Map(), globals: new Map(), scopes: new Map() };
}

/** Adds what one `.d.ts` text declares. */
export function readTypings(text: string, into: Typings): void {
  const source = ts.createSourceFile('typings.d.ts', text, ts.ScriptTarget.Latest, true);
  for (const statement of source.statements) {
    if (ts.isModuleDeclaration(statement) && statement.name.text === ROOT) readBody(statement, '', into);
    else if (ts.isVariableStatement(statement)) readGlobal(statement, into);
  }
}

function readBody(module: ts.ModuleDeclaration, path: string, into: Typings): void {
  const body = module.body;
  if (!body) return;
  if (ts.isModuleDeclaration(body)) {
    readBody(body, join(path, body.name.text), into);
    return;
  }
  if (!ts.isModuleBlock(body)) return;
  for (const statement of body.statements) {
    if (ts.isModuleDeclaration(statement)) readBody(statement, join(path, statement.name.text), into);
    else if (ts.isEnumDeclaration(statement)) {
      into.enums.set(
        join(path, statement.name.text),
        statement.members.map((member) => member.name.getText()),
      );
    } else if (ts.isInterfaceDeclaration(statement) || ts.isClassDeclaration(statement)) {
      readClass(statement, path, into);
    }
  }
}

function readClass(
  declaration: ts.InterfaceDeclaration | ts.ClassDeclaration,
  path: string,
  into: Typings,
): void {
  if (!declaration.name) return;
  const key = join(path, declaration.name.text);
  const known: TypingsClass = into.classes.get(key) ?? {
    methods: new Set(),
    properties: new Map(),
    bases: [],
  };
  into.classes.set(key, known);
  for (const clause of declaration.heritageClauses ?? []) {
    known.bases.push(...clause.types.map((base) => withNamespace(base.expression.getText(), path)));
  }
  for (const member of declaration.members) {
    const name = member.name?.getText();
    if (name === undefined) continue;
    if (ts.isMethodSignature(member) || ts.isMethodDeclaration(member)) {
      known.methods.add(name);
      addScopes(`${key}.${name}`, member.getFullText(), into);
    } else if (ts.isPropertySignature(member) || ts.isPropertyDeclaration(member)) {
      const type =
        member.type
          ?.getText()
          .replace(/^typeof\s+/, '')
          .replace(/\s*\|\s*undefined$/, '') ?? '';
      known.properties.set(name, withNamespace(type, path));
    }
  }
}

function readGlobal(statement: ts.VariableStatement, into: Typings): void {
  for (const { name, type } of statement.declarationList.declarations) {
    const written = type?.getText().replace(/\s*\|\s*undefined$/, '') ?? '';
    if (written.startsWith(`${ROOT}.`)) into.globals.set(name.getText(), written.slice(ROOT.length + 1));
  }
}

function addScopes(key: string, text: string, into: Typings): void {
  const found = [...text.matchAll(SCOPE)].map((match) => match[1] ?? '');
  if (found.length === 0) return;
  const known = into.scopes.get(key) ?? new Set();
  for (const scope of found) known.add(scope);
  into.scopes.set(key, known);
}

/** `Button` written inside `Base` is `Base.Button`; `Base.Month` written inside `Utilities` stays. */
function withNamespace(type: string, path: string): string {
  const name = type.startsWith(`${ROOT}.`) ? type.slice(ROOT.length + 1) : type;
  return name.includes('.') ? name : join(path, name);
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** All methods and properties of a class, those of its bases included. */
export function flatten(
  key: string,
  typings: Typings,
): { methods: string[]; properties: [string, string][] } {
  const methods = new Set<string>();
  const properties = new Map<string, string>();
  const visit = (name: string): void => {
    const found = typings.classes.get(name);
    if (!found) return;
    found.bases.forEach(visit);
    found.methods.forEach((method) => methods.add(method));
    found.properties.forEach((type, property) => properties.set(property, type));
  };
  visit(key);
  return { methods: [...methods].sort(), properties: [...properties].sort(([a], [b]) => (a < b ? -1 : 1)) };
}
