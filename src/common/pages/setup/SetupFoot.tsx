// The foot of set-up: nothing is written before the last step, and the way there and back.
import { Button } from '../Button.js';
import { checkCalendar, typedCalendar } from './CalendarStep.js';
import { closeDialog } from '../server.js';
import { missingFields } from './setup-choices.js';
import { summaryOf } from './summary.js';
import type { SetupState } from './use-setup.js';
import { LAST_STEP } from './use-setup.js';

export const SetupFoot = ({ setup }: { setup: SetupState }) => {
  const { step, isWriting } = setup;
  const isLast = step === LAST_STEP;
  const isOff = setup.proposal === null || (isLast && setup.isLooking);
  const isNothing = isLast && !isOff && hasNothing(setup);
  return (
    <>
      <span class="grow" id="effect" role="status">
        {sentence(setup)}
      </span>
      {isNothing ? null : (
        <Button look="text" onClick={setup.leave} isOff={isWriting}>
          Cancel
        </Button>
      )}
      {step === 0 ? null : (
        <Button onClick={() => setup.goTo(step - 1)} isOff={isWriting}>
          Back
        </Button>
      )}
      {/* Buttons with keys of their own: a second press must not run on into writing. */}
      {isNothing ? (
        <Button key="close" look="primary" onClick={closeDialog} describedBy="effect">
          Close
        </Button>
      ) : isLast ? (
        <Button
          key="write"
          look="primary"
          onClick={setup.write}
          isOff={isOff}
          isBusy={isWriting}
          busyLabel="Writing…"
          describedBy="effect"
        >
          Write
        </Button>
      ) : (
        <Button key="on" look="primary" onClick={() => goOn(setup)} isOff={isOff} describedBy="effect">
          Continue
        </Button>
      )}
    </>
  );
};

/** Everything is in place and nothing was chosen. */
const hasNothing = ({ choices, proposal }: SetupState): boolean =>
  proposal !== null && summaryOf(choices, proposal).length === 0;

const sentence = (setup: SetupState): string => {
  if (setup.isWriting) return 'Writing. Keep this window open.';
  if (setup.step === LAST_STEP)
    return setup.isLooking
      ? 'Checking once more.'
      : 'Your other columns, formulas and colours are never touched.';
  return `Nothing is written before step ${String(LAST_STEP + 1)}. Your other columns, formulas and colours are never touched.`;
};

/** The primary action of the current step. */
export const goOn = (setup: SetupState): void => {
  const { step, proposal } = setup;
  if (proposal === null || setup.isLeaving) return;
  if (step === LAST_STEP) {
    if (setup.isLooking || !hasNothing(setup)) setup.write();
    else closeDialog();
    return;
  }
  const shown = step === 0 ? proposal.tabs.slice(0, 1) : step === 1 ? proposal.tabs.slice(1) : [];
  if (shown.some((tab) => missingFields(tab).length > 0)) {
    document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    return;
  }
  const isTyped = step === 2 && typedCalendar(setup, proposal) !== proposal.calendar.id;
  if (isTyped) checkCalendar(setup, () => setup.goTo(step + 1));
  else setup.goTo(step + 1);
};
