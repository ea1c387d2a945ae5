// Scriptlets: <? code ?>, <?= escaped ?>, <?!= raw ?>.
import { asScript } from './emulate.js';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it. Google escapes by context (URL, script, attribute); here always as HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Runs the scriptlets as code of the script, with `variables` in sight. */
export function renderTemplate(raw: string, variables: Record<string, unknown>): string {
  const body = compile(raw);
  const names = Object.keys(variables);
  // The scriptlets are the script's own code; they see its globals because this function is global.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const run = new Function('__print', '__escape', ...names, body) as (...args: unknown[]) => void;
  let output = '';
  const print = (value: unknown): void => {
    output += String(value);
  };
  asScript(() => run(print, (value: unknown) => escapeHtml(String(value)), ...Object.values(variables)));
  return output;
}

function compile(raw: string): string {
  let code = '';
  let position = 0;
  for (const match of raw.matchAll(/<\?(!?=)?([\s\S]*?)\?>/g)) {
    code += literal(raw.slice(position, match.index));
    code += scriptlet(match[1], match[2] ?? '');
    position = match.index + match[0].length;
  }
  return code + literal(raw.slice(position));
}

function literal(text: string): string {
  return text === '' ? '' : `__print(${JSON.stringify(text)});\n`;
}

function scriptlet(mark: string | undefined, code: string): string {
  if (mark === undefined) return `${code}\n`;
  // Only the first statement of a printing scriptlet is printed.
  const expression = code.trim().replace(/;+\s*$/, '');
  return mark === '=' ? `__print(__escape((${expression}\n)));\n` : `__print((${expression}\n));\n`;
}
