// Asks Google again after a bad moment. Only for what may be done twice: reads, and writes under an id of their own.

const BAD_MOMENT =
  /timed out|service error|internal error|server error|backend error|in a short time|rate limit/i;
const ATTEMPTS = 3;
const FIRST_PAUSE_MS = 500;

/** Runs `work`, at most three times with growing pauses while Google says that it had a bad moment. */
export const patiently = <Result>(work: () => Result): Result => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return work();
    } catch (error) {
      if (attempt === ATTEMPTS || !BAD_MOMENT.test(String(error))) throw error;
      Utilities.sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }
};
