// Text of people inside our sentences.
import { quoted } from '../../../src/common/domain/quoted.js';

test.each([
  ['tbd', '“tbd”'],
  [' two\nlines\tand  blanks ', '“two lines and blanks”'],
  ['🦊'.repeat(81), `“${'🦊'.repeat(79)}…”`],
  ['x'.repeat(80), `“${'x'.repeat(80)}”`],
  ['', '“”'],
])('%j', (text, inSentence) => {
  expect(quoted(text)).toBe(inSentence);
});
