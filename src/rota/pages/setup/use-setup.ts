// The state of set-up: what was found, what the EM decided, which step is open, what became of it.
import { useEffect, useState } from 'preact/hooks';
import { useLatest } from '../../../common/pages/latest.js';
import { closeDialog, connect, sentenceOf } from '../../../common/pages/server.js';
import type { RotaApi, SetupProposal, SetupResult } from '../../use-cases/contract.js';
import { useTestMail } from './use-test-mail.js';
import type { TestMailState } from './use-test-mail.js';
import type { SetupChoices } from './setup-choices.js';
import { hasChoices, lookRequest, NO_CHOICES, writeRequest } from './setup-choices.js';

const server = connect<RotaApi>();

export const STEPS = ['Rota tab', 'Other tabs', 'Calendar', 'Checks', 'Write'] as const;
export const CHECKS_STEP = 3;
export const LAST_STEP = STEPS.length - 1;

export interface SetupState {
  /** The newest look at the spreadsheet and the calendar; null until the first. */
  proposal: SetupProposal | null;
  choices: SetupChoices;
  /** Index into STEPS. */
  step: number;
  isLooking: boolean;
  isWriting: boolean;
  isLeaving: boolean;
  /** Why the last look or write failed. */
  failure: string | null;
  result: SetupResult | null;
  mail: TestMailState;
  sendTest: () => void;
  /** Takes a decision over and looks again; `then` gets what was found. */
  decide: (choices: SetupChoices, then?: (proposal: SetupProposal) => void) => void;
  /** Takes a decision over without looking again. */
  note: (choices: SetupChoices) => void;
  goTo: (step: number) => void;
  write: () => void;
  leave: () => void;
  stay: () => void;
}

export const useSetup = (): SetupState => {
  const latest = useLatest();
  const [proposal, setProposal] = useState<SetupProposal | null>(null);
  const [choices, setChoices] = useState(NO_CHOICES);
  const [step, setStep] = useState(0);
  const [isLooking, setLooking] = useState(true);
  const [isWriting, setWriting] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [result, setResult] = useState<SetupResult | null>(null);
  const [mail, sendTest] = useTestMail();

  const decide = (next: SetupChoices, then?: (found: SetupProposal) => void): void => {
    setChoices(next);
    setLooking(true);
    setFailure(null);
    latest(hasChoices(next) ? server.proposeSetup(lookRequest(next)) : server.proposeSetup(), {
      done: (found) => {
        setLooking(false);
        setProposal(found);
        then?.(found);
      },
      failed: (sentence) => {
        setLooking(false);
        setFailure(sentence);
      },
    });
  };
  // Where set-up was done before, what matters is whether everything is still in order.
  const openWhereItMatters = ({ isSetUp }: SetupProposal): void => {
    if (isSetUp) setStep(CHECKS_STEP);
  };
  useEffect(() => decide(NO_CHOICES, openWhereItMatters), []);

  const write = (): void => {
    if (proposal === null || isLooking || isWriting) return;
    setWriting(true);
    setFailure(null);
    server
      .applySetup(writeRequest(choices, proposal))
      .then(setResult, (error: unknown) => setFailure(sentenceOf(error)))
      .finally(() => setWriting(false));
  };

  return {
    proposal,
    choices,
    step,
    isLooking,
    isWriting,
    isLeaving,
    failure,
    result,
    decide,
    note: setChoices,
    goTo: (next) => {
      if (isWriting) return;
      setFailure(null);
      setStep(next);
      // These steps show what is true now, not what was true when set-up began.
      if (next >= CHECKS_STEP) decide(choices);
    },
    mail,
    sendTest: () => sendTest(choices.settings),
    write,
    leave: () => {
      if (isWriting) return;
      if (hasChoices(choices) && !isLeaving && result === null) setLeaving(true);
      else closeDialog();
    },
    stay: () => setLeaving(false),
  };
};
