// google.script.run as promises: answers, failures as sentences, and the wall's ways of giving nothing.
import { connect, sentenceOf } from '../../../src/common/pages/server.js';

interface Api {
  add: (a: number, b: number) => number;
  missing: () => string;
}

type Handler = (value: unknown) => void;

/** A runner as Apps Script has it: every `with…` gives a new one. */
const runner = (
  functions: Record<string, (...given: unknown[]) => unknown>,
  done?: Handler,
  failed?: Handler,
): object => ({
  withSuccessHandler: (handler: Handler) => runner(functions, handler, failed),
  withFailureHandler: (handler: Handler) => runner(functions, done, handler),
  ...Object.fromEntries(
    Object.entries(functions).map(([name, work]) => [
      name,
      (...given: unknown[]) => {
        try {
          done?.(work(...given));
        } catch (error) {
          failed?.(error);
        }
      },
    ]),
  ),
});

const withScript = (functions: Record<string, (...given: unknown[]) => unknown>): void => {
  Object.assign(globalThis, { google: { script: { run: runner(functions) } } });
};
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'google');
});

describe('connect', () => {
  it('hands arguments in and the answer out', async () => {
    withScript({ add: (a, b) => Number(a) + Number(b) });
    await expect(connect<Api>().add(2, 3)).resolves.toBe(5);
  });

  it('keeps the answers of two calls apart', async () => {
    withScript({ add: (a, b) => Number(a) + Number(b) });
    const server = connect<Api>();
    await expect(Promise.all([server.add(1, 1), server.add(2, 2)])).resolves.toEqual([2, 4]);
  });

  it.each([null, undefined])('names an answer of %s', async (nothing) => {
    withScript({ add: () => nothing });
    await expect(connect<Api>().add(1, 2)).rejects.toThrow('The server gave no answer to “add”.');
  });

  it('rejects where the script has no such function', async () => {
    withScript({});
    await expect(connect<Api>().missing()).rejects.toThrow(
      'The script has no function “missing”. Push the whole project again.',
    );
  });

  it('rejects with the sentence of a failure', async () => {
    withScript({
      add: () => {
        throw new Error('Error: Rota!A5 is no week.');
      },
    });
    await expect(connect<Api>().add(1, 2)).rejects.toThrow(/^Rota!A5 is no week\.$/);
  });

  it('rejects where an argument is refused at once', async () => {
    const refuse = (): never => {
      throw new TypeError('Failed due to illegal value in property: 0');
    };
    const run = { withSuccessHandler: () => run, withFailureHandler: () => run, add: refuse };
    Object.assign(globalThis, { google: { script: { run } } });
    await expect(connect<Api>().add(1, 2)).rejects.toThrow('Failed due to illegal value');
  });
});

describe('sentenceOf', () => {
  it.each([
    ['Error: There is no month "x".', 'There is no month "x".'],
    ['Exception: Service timed out: Spreadsheets', 'Service timed out: Spreadsheets'],
    ['ScriptError: Exception: Action not allowed', 'Action not allowed'],
    ['Note: this stays', 'Note: this stays'],
    [
      'NetworkError: Connection failure due to HTTP 0',
      'The connection to Google was lost. Nothing you chose here is lost: try again.',
    ],
    ['Error: ', 'The server stopped without saying why. Try again.'],
  ])('%s', (message, sentence) => {
    expect(sentenceOf(new Error(message))).toBe(sentence);
    expect(sentenceOf({ name: 'ScriptError', message })).toBe(sentence);
  });

  it('explains what several signed-in accounts lead to', () => {
    expect(sentenceOf(new Error('PERMISSION_DENIED'))).toContain('sign in with one only');
  });
});
