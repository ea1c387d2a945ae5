// The state of set-up: what was found, what the EM decided, which step is open, what became of it.
import { useEffect, useState } from 'preact/hooks';
import { useLatest } from '../latest.js';
import { closeDialog, connect, sentenceOf } from '../server.js';
import type { SetupProposal, SetupRequest, SetupResult } from '../../use-cases/setup-contract.js';
import type { SetupProject } from './setup-project.js';
import type { SetupChoices } from './setup-choices.js';
import { hasChoices, lookRequest, NO_CHOICES, writeRequest } from './setup-choices.js';

/** Both projects answer to these names. */
interface SetupApi {
  proposeSetup: (request?: SetupRequest) => SetupProposal;
  applySetup: (request?: SetupRequest) => SetupResult;
}
const server = connect<SetupApi>();

export const CHECKS_STEP = 3;
export const LAST_STEP = 4;

export interface SetupState {
  /** The newest look at the spreadsheet and the calendar; null until the first. */
  proposal: SetupProposal | null;
  choices: SetupChoices;
  /** What the sheet at hand calls things. */
  project: SetupProject;
  /** Index into the project's steps. */
  step: number;
  isLooking: boolean;
  isWriting: boolean;
  isLeaving: boolean;
  /** Why the last look or write failed. */
  failure: string | null;
  result: SetupResult | null;
  /** Takes a decision over and looks again; `then` gets what was found. */
  decide: (choices: SetupChoices, then?: (proposal: SetupProposal) => void) => void;
  /** Takes a decision over without looking again. */
  note: (choices: SetupChoices) => void;
  goTo: (step: number) => void;
  write: () => void;
  leave: () => void;
  stay: () => void;
}

export const useSetup = (project: SetupProject): SetupState => {
  const latest = useLatest();
  const [proposal, setProposal] = useState<SetupProposal | null>(null);
  const [choices, setChoices] = useState(NO_CHOICES);
  const [step, setStep] = useState(0);
  const [isLooking, setLooking] = useState(true);
  const [isWriting, setWriting] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [result, setResult] = useState<SetupResult | null>(null);

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
    project,
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
    write,
    leave: () => {
      if (isWriting) return;
      if (hasChoices(choices) && !isLeaving && result === null) setLeaving(true);
      else closeDialog();
    },
    stay: () => setLeaving(false),
  };
};
