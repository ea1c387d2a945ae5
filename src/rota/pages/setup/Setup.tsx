// The page "Set up": finds the tabs and the calendar, asks what is doubtful, writes in the last step only.
import { useLayoutEffect, useRef } from 'preact/hooks';
import './setup.css';
import { Dialog, FailedDialog } from '../../../common/pages/Dialog.js';
import { Effects } from '../../../common/pages/Effects.js';
import { Notice, Sentences } from '../../../common/pages/Notice.js';
import { Outcome } from '../../../common/pages/Outcome.js';
import { Skeleton } from '../../../common/pages/Skeleton.js';
import { useShortcuts } from '../../../common/pages/shortcuts.js';
import type { SetupProposal, SetupResult } from '../../use-cases/contract.js';
import { CalendarStep } from './CalendarStep.js';
import { LeaveSetup } from './LeaveSetup.js';
import { Rail } from './Rail.js';
import { goOn, SetupFoot } from './SetupFoot.js';
import { summaryOf, zoneLines } from './summary.js';
import { TabMapping } from './TabMapping.js';
import type { SetupState } from './use-setup.js';
import { LAST_STEP, useSetup } from './use-setup.js';

const TITLES = [
  'Where is the rota?',
  'Where are the other tabs?',
  'Which calendar shows who is on duty?',
  'What will be written',
] as const;

export const Setup = () => {
  const setup = useSetup();
  const { proposal, result, step } = setup;
  const isRead = proposal !== null;
  useLayoutEffect(() => {
    if (isRead && document.activeElement === document.body) document.querySelector('select')?.focus();
  }, [isRead]);
  useShortcuts({ send: () => goOn(setup), back: setup.isLeaving ? setup.stay : setup.leave });
  if (result !== null) return <Done result={result} />;
  if (proposal === null && setup.failure !== null) {
    return (
      <FailedDialog
        title="The spreadsheet could not be read"
        message={setup.failure}
        onRetry={() => setup.decide(setup.choices)}
      />
    );
  }
  return (
    <Dialog
      isBusy={setup.isLooking}
      ask={setup.isLeaving ? <LeaveSetup setup={setup} /> : null}
      foot={<SetupFoot setup={setup} />}
    >
      <div class="setup">
        <Rail setup={setup} />
        <div class="stack">
          <StepTitle step={step} />
          {setup.failure === null ? null : (
            <Notice kind="error">
              <p>{setup.failure}</p>
            </Notice>
          )}
          {proposal === null ? (
            <Skeleton widths={[40, 100, 100, 100, 100]} label="Reading the spreadsheet and the calendar" />
          ) : (
            <Step setup={setup} proposal={proposal} />
          )}
        </div>
      </div>
    </Dialog>
  );
};

/** Takes the focus when another step opens, so that it is read out. */
const StepTitle = ({ step }: { step: number }) => {
  const title = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!isFirst.current) title.current?.focus();
    isFirst.current = false;
  }, [step]);
  return (
    <h1 tabIndex={-1} ref={title}>
      {TITLES[step]}
    </h1>
  );
};

const Step = ({ setup, proposal }: { setup: SetupState; proposal: SetupProposal }) => {
  if (setup.step === LAST_STEP) return <CheckStep setup={setup} proposal={proposal} />;
  if (setup.step === 2) return <CalendarStep setup={setup} proposal={proposal} />;
  const [rota, ...others] = proposal.tabs;
  if (setup.step === 1) {
    return (
      <>
        {others.map((tab) => (
          <section class="stack" key={tab.tab} aria-labelledby={`tab-${tab.tab}`}>
            <h2 id={`tab-${tab.tab}`}>{tab.tab}</h2>
            <Mapping setup={setup} proposal={proposal} name={tab.tab} />
          </section>
        ))}
      </>
    );
  }
  return rota === undefined ? null : <Mapping setup={setup} proposal={proposal} name={rota.tab} />;
};

const Mapping = ({ setup, proposal, name }: { setup: SetupState; proposal: SetupProposal; name: string }) => {
  const { choices, decide } = setup;
  const tab = proposal.tabs.find((each) => each.tab === name);
  return tab === undefined ? null : (
    <TabMapping
      tab={tab}
      proposal={proposal}
      choice={choices.tabs[name]}
      onChange={(choice) => decide({ ...choices, tabs: { ...choices.tabs, [name]: choice } })}
    />
  );
};

const CheckStep = ({ setup, proposal }: { setup: SetupState; proposal: SetupProposal }) => (
  <div class="stack" role="status">
    <Effects lines={[...summaryOf(setup.choices, proposal), ...zoneLines(proposal)]} />
    {proposal.problems.length === 0 ? null : (
      <Notice kind="warn">
        <p>
          <b>Worth a look before you write</b>
        </p>
        <Sentences all={proposal.problems} shown={5} />
      </Notice>
    )}
  </div>
);

const Done = ({ result }: { result: SetupResult }) => (
  <Outcome
    title="Set up is done"
    lines={
      result.done.length === 0
        ? [{ icon: 'check', text: 'Everything was in place; nothing had to be written.' }]
        : result.done.map((text) => ({ icon: 'check', tone: 'good', text }))
    }
    problems={result.problems}
    hint="Set up can be run again at any time; it repairs what is missing."
  />
);
