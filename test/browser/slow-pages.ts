// Makes the pages of a browser slow, to find tests that press a key too early and pages that look ready too early.
import type { Browser } from 'playwright-core';

/** Runs in a page before its own scripts: what it waits for comes up to a fifth of a second late, in its order. */
const slowDown = (): void => {
  // A test that sets the page's clock does so later.
  const wait = window.setTimeout.bind(window);
  const late = (): Promise<void> => new Promise((resolve) => wait(resolve, Math.random() ** 2 * 200));
  const frame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (draw) => frame(() => void late().then(() => frame(draw)));
  const ask = window.fetch.bind(window);
  window.fetch = async (...given) => {
    await late();
    const answer = await ask(...given);
    await late();
    return answer;
  };
  const answerFromTest = 'answerFromTest' in window ? window.answerFromTest : undefined;
  if (typeof answerFromTest === 'function')
    Object.assign(window, {
      answerFromTest: async (...given: unknown[]): Promise<unknown> => {
        await late();
        const answer: unknown = await Reflect.apply(answerFromTest, window, given);
        await late();
        return answer;
      },
    });
  const onMessage = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    ...onMessage,
    set(this: MessagePort, listener: (event: MessageEvent) => void) {
      let before = Promise.resolve();
      const listenLate = (event: MessageEvent): void => {
        before = before.then(late).then(() => listener.call(this, event));
      };
      onMessage?.set?.call(this, listenLate);
    },
  });
};

/** `browser`, whose new pages are slow. */
export const withSlowPages = (browser: Browser): Browser => {
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    // The tool that compiles the tests names functions with a helper that the page lacks.
    await context.addInitScript({
      content: `globalThis.__name ??= (named) => named; (${slowDown.toString()})()`,
    });
    return context;
  };
  return browser;
};
