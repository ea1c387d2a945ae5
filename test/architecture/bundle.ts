// Reads a built project the way an administrator would: its files, its globals, the services it calls.
import fs from 'node:fs';
import path from 'node:path';
import * as acorn from 'acorn';

export const ROOT = path.resolve(__dirname, '../..');

export interface Bundle {
  project: string;
  code: string;
  manifest: {
    timeZone: string;
    runtimeVersion: string;
    oauthScopes: string[];
    dependencies?: { enabledAdvancedServices?: { userSymbol: string; serviceId: string; version: string }[] };
  };
  pages: Record<string, string>;
}

export const readBundle = (project: string): Bundle => {
  const folder = path.join(ROOT, 'build', project);
  const read = (file: string): string => fs.readFileSync(path.join(folder, file), 'utf8');
  const pages = fs.readdirSync(folder).filter((file) => file.endsWith('.html'));
  return {
    project,
    code: read('Code.js'),
    manifest: JSON.parse(read('appsscript.json')) as Bundle['manifest'],
    pages: Object.fromEntries(pages.map((file) => [path.basename(file, '.html'), read(file)])),
  };
};

/** Names of the functions declared at the top level, which is where Apps Script looks for them. */
export const topLevelFunctions = (code: string): string[] => {
  const program = acorn.parse(code, { ecmaVersion: 2020, sourceType: 'script' });
  return program.body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []));
};

/** One use of a member: `MailApp.sendEmail` has root MailApp; `range.getValues()` has none that is known. */
export interface MemberUse {
  root: string | null;
  path: string[];
  /** The member is called. */
  isCall: boolean;
}

/** Every `a.b.c` in the code, once each. */
export const memberUses = (code: string): MemberUse[] => {
  const uses = new Map<string, MemberUse>();
  walk(acorn.parse(code, { ecmaVersion: 2020, sourceType: 'script' }), (node) => {
    const isCall = node.type === 'CallExpression';
    const use = memberPath(isCall ? (node.callee as AnyNode) : node, isCall);
    if (use !== null) uses.set(`${use.root ?? '?'}.${use.path.join('.')}${isCall ? '()' : ''}`, use);
  });
  return [...uses.values()];
};

type AnyNode = acorn.Node & Record<string, unknown>;

const memberPath = (node: AnyNode, isCall: boolean): MemberUse | null => {
  const names: string[] = [];
  let here: AnyNode = node;
  while (here.type === 'MemberExpression') {
    const property = here.property as AnyNode;
    if (here.computed === true || property.type !== 'Identifier') return null;
    names.unshift(property.name as string);
    here = here.object as AnyNode;
  }
  if (names.length === 0) return null;
  return { root: here.type === 'Identifier' ? (here.name as string) : null, path: names, isCall };
};

const walk = (node: unknown, visit: (node: AnyNode) => void): void => {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit);
  } else if (typeof node === 'object' && node !== null && 'type' in node) {
    visit(node as AnyNode);
    for (const value of Object.values(node)) walk(value, visit);
  }
};
