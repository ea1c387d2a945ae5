// Calls the script's global functions from a page: google.script.run as promises, its errors as sentences.

type Functions<Api> = {
  [Name in keyof Api]: Api[Name] extends (...given: infer Given) => infer Answer
    ? (...given: Given) => Promise<Answer>
    : never;
};

type Runner = Record<string, (...given: unknown[]) => void> & {
  withSuccessHandler: (handler: (answer: unknown) => void) => Runner;
  withFailureHandler: (handler: (error: unknown) => void) => Runner;
};

declare const google: { script: { run: Runner; host: { close: () => void } } };

/**
 * The functions of a project, to be called as `await server.previewRota({ month })`.
 * @throws (as rejection) an Error whose message is one sentence or more for a person
 */
export const connect = <Api extends object>(): Functions<Api> =>
  new Proxy({} as Functions<Api>, {
    get:
      (_none, name) =>
      (...given: unknown[]) =>
        call(String(name), given),
  });

const call = (name: string, given: unknown[]): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((answer) => {
        // A Date anywhere in an answer makes google.script.run hand over null instead of the whole of it.
        if (answer === null || answer === undefined) reject(new Error(noAnswer(name)));
        else resolve(answer);
      })
      .withFailureHandler((error) => reject(new Error(sentenceOf(error))));
    const remote = runner[name];
    if (remote === undefined)
      throw new Error(`The script has no function “${name}”. Push the whole project again.`);
    remote(...given);
  });

const noAnswer = (name: string): string =>
  `The server gave no answer to “${name}”. It may have been done or not: close this window, look at the sheet, and try again.`;

/** What went wrong, without the class name that the wall puts in front. */
export const sentenceOf = (error: unknown): string => {
  const raw = error instanceof Error || isMessage(error) ? error.message : String(error);
  const text = raw.replace(/^(?:(?:\w*Error|Exception|Refusal): )+/, '').trim();
  if (/NetworkError|HTTP 0\b/.test(raw))
    return 'The connection to Google was lost. Nothing you chose here is lost: try again.';
  if (raw.includes('PERMISSION_DENIED')) {
    return 'Google refused the request. This happens when several accounts are signed in: sign in with one only, reload the sheet, and try again.';
  }
  return text === '' ? 'The server stopped without saying why. Try again.' : text;
};

const isMessage = (error: unknown): error is { message: string } =>
  typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string';

/** Closes the dialog's window in Google Sheets. */
export const closeDialog = (): void => google.script.host.close();
