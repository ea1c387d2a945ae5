// What the dialog does beside showing the picture: saving, asking before publishing, publishing, leaving.
import { useState } from 'preact/hooks';
import { closeDialog, sentenceOf } from '../../../common/pages/server.js';
import type { DraftResult, PublishResult } from '../../use-cases/contract.js';
import { weeksToSend } from './choices.js';
import type { PublishEffect } from './effect.js';
import { canBePublished, effectOf } from './effect.js';
import type { PlanState } from './plan-state.js';
import { server } from './plan-state.js';

type Step =
  | { kind: 'look' }
  | { kind: 'saving' }
  | { kind: 'saved'; result: DraftResult }
  | { kind: 'notSaved'; failure: string }
  /** Asks before publishing; `failure` = why the last try stopped. */
  | { kind: 'asking'; failure: string | null }
  | { kind: 'publishing' }
  | { kind: 'published'; result: PublishResult; effect: PublishEffect }
  /** Asks before changes are dropped. */
  | { kind: 'leaving' };

export interface Steps {
  step: Step;
  /** null until the first picture. */
  effect: PublishEffect | null;
  isBusy: boolean;
  /** The picture shows what would be sent. */
  canSave: boolean;
  canPublish: boolean;
  saveDraft: () => void;
  askPublish: () => void;
  publish: () => void;
  /** Back to the picture, from a question or a message. */
  look: () => void;
  /** Closes, after a question where something would be lost. */
  leave: () => void;
}

export const useSteps = (plan: PlanState): Steps => {
  const [step, setStep] = useState<Step>({ kind: 'look' });
  const { picture, plain, choices, month } = plan;
  const effect = picture === null ? null : effectOf(picture, plain, choices);
  const isBusy = step.kind === 'saving' || step.kind === 'publishing';
  const isCurrent = !plan.isPending && plan.failure === null && picture !== null;
  const canSave = isCurrent && !isBusy && effect?.canBeDrafted === true;
  const canPublish = isCurrent && !isBusy && effect !== null && canBePublished(effect);
  const request =
    picture === null || month === null ? null : { month, weeks: weeksToSend(picture, plain, choices) };

  const saveDraft = (): void => {
    if (!canSave || request === null) return;
    setStep({ kind: 'saving' });
    server.saveDraft(request).then(
      (result) => {
        setStep({ kind: 'saved', result });
        plan.refresh();
      },
      (error: unknown) => setStep({ kind: 'notSaved', failure: sentenceOf(error) }),
    );
  };

  const publish = (): void => {
    if (step.kind !== 'asking' || !canPublish || request === null) return;
    setStep({ kind: 'publishing' });
    server.publishRota(request).then(
      (result) => setStep({ kind: 'published', result, effect }),
      (error: unknown) => setStep({ kind: 'asking', failure: sentenceOf(error) }),
    );
  };

  return {
    step,
    effect,
    isBusy,
    canSave,
    canPublish,
    saveDraft,
    publish,
    askPublish: () => {
      if (canPublish) setStep({ kind: 'asking', failure: null });
    },
    look: () => {
      if (!isBusy) setStep({ kind: 'look' });
    },
    leave: () => {
      if (isBusy) return;
      const isSaved = step.kind === 'saved' || step.kind === 'leaving';
      if (Object.keys(choices).length === 0 || isSaved) closeDialog();
      else setStep({ kind: 'leaving' });
    },
  };
};
