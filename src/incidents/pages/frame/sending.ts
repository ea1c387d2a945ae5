// One request to the server at a time: what is under way, what failed, and asking again.
import { useEffect, useRef, useState } from 'preact/hooks';
import { sentenceOf } from '../../../common/pages/server.js';

export interface Failed {
  /** Which of the view's requests. */
  key: string;
  text: string;
  again: () => void;
}

export interface Sending {
  /** Key of the request under way, or null. */
  busy: string | null;
  failed: Failed | null;
  /** Does nothing while another request is under way. */
  send: <Answer>(key: string, ask: () => Promise<Answer>, done: (answer: Answer) => void) => void;
  forget: () => void;
}

export const useSending = (): Sending => {
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);
  const isRunning = useRef(false);
  const isHere = useRef(true);
  useEffect(
    () => () => {
      isHere.current = false;
    },
    [],
  );
  const send: Sending['send'] = (key, ask, done) => {
    if (isRunning.current) return;
    isRunning.current = true;
    setBusy(key);
    setFailed(null);
    const end = (): boolean => {
      isRunning.current = false;
      if (isHere.current) setBusy(null);
      return isHere.current;
    };
    ask().then(
      (answer) => {
        if (end()) done(answer);
      },
      (error: unknown) => {
        if (end()) setFailed({ key, text: sentenceOf(error), again: () => send(key, ask, done) });
      },
    );
  };
  return { busy, failed, send, forget: () => setFailed(null) };
};
