// Sending the test mail of set-up, and what became of it.
import { useState } from 'preact/hooks';
import { connect, sentenceOf } from '../../../common/pages/server.js';
import type { RotaApi, TestMailResult } from '../../use-cases/contract.js';

const server = connect<RotaApi>();

export interface TestMailState {
  isSending: boolean;
  sent: TestMailResult | null;
  /** Why the last one was not sent. */
  failure: string | null;
}

const NOTHING: TestMailState = { isSending: false, sent: null, failure: null };

/** @returns the state, and how to send one with settings that are typed but not written yet */
export const useTestMail = (): [TestMailState, (settings: Readonly<Record<string, string>>) => void] => {
  const [mail, setMail] = useState(NOTHING);
  const send = (settings: Readonly<Record<string, string>>): void => {
    if (mail.isSending) return;
    setMail({ ...NOTHING, isSending: true });
    server.sendTestMail({ settings }).then(
      (sent) => setMail({ ...NOTHING, sent }),
      (error: unknown) => setMail({ ...NOTHING, failure: sentenceOf(error) }),
    );
  };
  return [mail, send];
};
