// The four answers in people's words and signs.
import { answerText, readAnswer } from '../../../src/rota/domain/answer-words.js';

describe('reading', () => {
  test.each([
    ['yes', 'yes Yes YES y ja Ja j OK okay true TRUE ✔ ✔️ ✓ ☑ ✅ a_yes__'.split(' ')],
    [
      'ifNeedBe',
      [
        'if need be',
        'If  need be',
        'ifneedbe',
        'if-need-be',
        'if_need_be',
        'maybe',
        'wenn nötig',
        '?',
        '(yes)',
      ],
    ],
    ['ifNeedBe', ['( ja )', '(✔)', 'vielleicht', 'notfalls', 'zur Not', 'b_maybe']],
    ['no', 'no No n nein false FALSE ✘ ✗ ❌ c_no___'.split(' ')],
    ['none', ['', '  ', '-', '–', '—', 'unknown', 'Unbekannt', 'not answered', 'undecided']],
    [null, ['x', 'X', '1', '0', 'perhaps', '(no)', '(?)', 'yes no', '=1+1', 'constructor', 'on holiday']],
  ])('%s', (answer, texts) => {
    expect(texts.map((text) => [text, readAnswer(text)])).toEqual(texts.map((text) => [text, answer]));
  });
});

test.each(['yes', 'ifNeedBe', 'no', 'none'] as const)('%s reads back as it is written', (answer) => {
  expect(readAnswer(answerText(answer))).toBe(answer);
});
