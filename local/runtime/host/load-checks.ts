// Refuses at load what Apps Script cannot parse, and finds the functions it would see.
import { parse } from 'acorn';
import type { AnyNode, Program } from 'acorn';
import type { SourceFile } from './realm.js';

/** What a file declares that Apps Script can call. */
export interface CheckedFile {
  /** Names of top-level function declarations: the only ones google.script.run and cells see. */
  functions: string[];
}

/** Source that Apps Script would refuse, with file and line. */
export class LoadError extends Error {}

const REFUSED: Partial<Record<AnyNode['type'], string>> = {
  PrivateIdentifier: 'private names (#name) are not supported',
  StaticBlock: 'static blocks are not supported',
  ImportExpression: 'import() is not supported; bundle the code into one file',
};

const checked = new Map<string, CheckedFile>();

/**
 * Parses a file as Apps Script's own V8 would.
 * @throws LoadError such as `Code.js:3: private names (#name) are not supported`
 */
export function checkFile(file: SourceFile): CheckedFile {
  const key = `${file.name}\n${file.text}`;
  const known = checked.get(key);
  if (known) return known;
  const program = parseScript(file);
  visit(program, file);
  const functions = program.body.flatMap((node) =>
    node.type === 'FunctionDeclaration' ? [node.id.name] : [],
  );
  const result = { functions };
  checked.set(key, result);
  return result;
}

function parseScript({ name, text }: SourceFile): Program {
  try {
    return parse(text, { ecmaVersion: 2022, sourceType: 'script', locations: true });
  } catch (error) {
    const line = (error as { loc?: { line: number } }).loc?.line ?? 1;
    const message = (error as Error).message.replace(/ \(\d+:\d+\)$/, '');
    throw new LoadError(`${name}:${line}: ${explain(message, text)}`);
  }
}

function explain(message: string, text: string): string {
  if (message.includes("'import' and 'export'"))
    return 'import and export are not supported; bundle the code into one file';
  if (message.includes("'import.meta'")) return 'import.meta is not supported';
  return parsesWithAwait(text) ? 'await outside an async function is not supported' : message;
}

/** Without it, `await` at the top is only an odd name to the parser. */
function parsesWithAwait(text: string): boolean {
  try {
    parse(text, { ecmaVersion: 2022, sourceType: 'script', allowAwaitOutsideFunction: true });
    return true;
  } catch {
    return false;
  }
}

function visit(node: AnyNode, file: SourceFile): void {
  const reason =
    node.type === 'PropertyDefinition' && node.static
      ? 'static fields are not supported'
      : REFUSED[node.type];
  if (reason !== undefined) throw new LoadError(`${file.name}:${node.loc?.start.line ?? 1}: ${reason}`);
  for (const value of Object.values(node) as unknown[]) {
    if (Array.isArray(value)) value.filter(isNode).forEach((child) => visit(child, file));
    else if (isNode(value)) visit(value, file);
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
