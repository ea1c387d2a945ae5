// Keeps only the answer of the newest request: an older one that comes late is dropped.
import { useRef } from 'preact/hooks';
import { sentenceOf } from './server.js';

interface Handlers<Answer> {
  done: (answer: Answer) => void;
  failed: (sentence: string) => void;
}

/** Call the returned function for each request; each call makes all earlier ones void. */
export const useLatest = (): (<Answer>(request: Promise<Answer>, handlers: Handlers<Answer>) => void) => {
  const newest = useRef(0);
  return (request, handlers) => {
    newest.current += 1;
    const mine = newest.current;
    const isNewest = (): boolean => mine === newest.current;
    request.then(
      (answer) => {
        if (isNewest()) handlers.done(answer);
      },
      (error: unknown) => {
        if (isNewest()) handlers.failed(sentenceOf(error));
      },
    );
  };
};
