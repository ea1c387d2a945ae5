// What Apps Script refuses to load, by file and line.
import { errorOf, probeWorld, resultOf } from '../run-script.js';

describe('loading', () => {
  it.each([
    ['class A {\n  #x = 1;\n}', 'Code.js:2: private names (#name) are not supported'],
    ['class A { has(o) { return\n #x in o } #x }', 'Code.js:2: private names (#name) are not supported'],
    ['\nclass A { static x = 1; }', 'Code.js:2: static fields are not supported'],
    ['class A { static { this.x = 1; } }', 'Code.js:1: static blocks are not supported'],
    [
      'export function f() {}',
      'Code.js:1: import and export are not supported; bundle the code into one file',
    ],
    [`import x from 'y';`, 'Code.js:1: import and export are not supported; bundle the code into one file'],
    [
      `function f() {\n  return import('x');\n}`,
      'Code.js:2: import() is not supported; bundle the code into one file',
    ],
    ['var x = import.meta.url;', 'Code.js:1: import.meta is not supported'],
    ['await Promise.resolve();', 'Code.js:1: await outside an async function is not supported'],
    ['var x = ;', 'Code.js:1: Unexpected token'],
  ])('refuses %s', (source, message) => {
    expect(errorOf(probeWorld(), `function main() {}\n`.trim() + source)).toBe(`SyntaxError: ${message}`);
  });

  it('accepts instance fields, static methods and await in async functions', () => {
    const source = `class A { x = 1; static make() { return new A() } }
      async function main() { return (await Promise.resolve(A.make())).x }`;
    expect(resultOf(probeWorld(), source)).toBe(1);
  });

  it('reports what a file throws at its top level', () => {
    expect(errorOf(probeWorld(), 'function main() {}\nnull.x;')).toMatch(
      /^TypeError: Cannot read properties of null/,
    );
  });
});

describe('a function', () => {
  it('may be a variable or a method for a menu, not for a page', () => {
    const source = `const menu = { item: () => 'item' }; const arrow = () => 'arrow'; function main() {} function hidden_() { return 1 }`;
    expect(resultOf(probeWorld(), source, { function: 'menu.item' })).toBe('item');
    expect(resultOf(probeWorld(), source, { function: 'arrow' })).toBe('arrow');
    for (const name of ['arrow', 'menu.item', 'hidden_', 'nope']) {
      expect(errorOf(probeWorld(), source, { function: name, kind: 'rpc' })).toBe(
        `ScriptError: Error: Script function not found: ${name}`,
      );
    }
    expect(errorOf(probeWorld(), source, { function: 'main(); evil' })).toMatch(/Script function not found/);
  });
});
