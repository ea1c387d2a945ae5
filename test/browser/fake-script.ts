// A stand-in for google.script.run: the page's calls arrive as typed functions of the test, through the same value wall.
import type { Page } from 'playwright-core';

/** What a fake function does with the arguments; throwing becomes the failure that Apps Script would hand over. */
export type Answers<Api> = {
  [Name in keyof Api]?: Api[Name] extends (...given: infer Given) => infer Answer
    ? (...given: Given) => Answer | null | Promise<Answer | null>
    : never;
};

export interface Call {
  name: string;
  given: unknown[];
}

type Outcome = { isOk: true; answer: string } | { isOk: false; message: string };

/** Runs in the page before its own script. */
const install = (): void => {
  const page = window as unknown as {
    google: unknown;
    isClosed: boolean;
    answerFromTest: (name: string, given: string) => Promise<Outcome>;
  };
  const runner = (onAnswer: (answer: unknown) => void, onFailure: (error: Error) => void): unknown =>
    new Proxy(
      {},
      {
        get: (_none, name) => {
          if (name === 'withSuccessHandler')
            return (next: (answer: unknown) => void) => runner(next, onFailure);
          if (name === 'withFailureHandler') return (next: (error: Error) => void) => runner(onAnswer, next);
          return (...given: unknown[]) => {
            void page.answerFromTest(String(name), JSON.stringify(given)).then((outcome) => {
              if (outcome.isOk) return onAnswer(JSON.parse(outcome.answer));
              const error = new Error(outcome.message);
              error.name = 'ScriptError';
              return onFailure(error);
            });
          };
        },
      },
    );
  const nothing = (): void => undefined;
  page.isClosed = false;
  page.google = { script: { run: runner(nothing, nothing), host: { close: () => (page.isClosed = true) } } };
};

/** Answers the page's calls from `answers` and keeps a list of them. Call before the page is opened. */
export const fakeScript = async <Api>(page: Page, answers: Answers<Api>): Promise<Call[]> => {
  const calls: Call[] = [];
  const functions = answers as Record<string, ((...given: unknown[]) => unknown) | undefined>;
  await page.exposeFunction('answerFromTest', async (name: string, given: string): Promise<Outcome> => {
    const values = JSON.parse(given) as unknown[];
    calls.push({ name, given: values });
    const answer = functions[name];
    if (answer === undefined) return { isOk: false, message: `Error: The test has no answer for ${name}.` };
    try {
      return { isOk: true, answer: JSON.stringify((await answer(...values)) ?? null) };
    } catch (error) {
      return { isOk: false, message: `Error: ${error instanceof Error ? error.message : String(error)}` };
    }
  });
  // tsx names functions with a helper that a function sent to the page would miss.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  await page.addInitScript(install);
  return calls;
};
