// The page "Set up": finds the tabs and the calendar, asks what is doubtful, writes in the last step only.
import { useLayoutEffect, useRef } from 'preact/hooks';
import './setup.css';
import { Button } from '../Button.js';
import { Dialog, FailedDialog } from '../Dialog.js';
import { Effects } from '../Effects.js';
import { Notice } from '../Notice.js';
import { Outcome } from '../Outcome.js';
import { Skeleton } from '../Skeleton.js';
import { useShortcuts } from '../shortcuts.js';
import { count } from '../words.js';
import type { SetupProposal, SetupResult } from '../../use-cases/setup-contract.js';
import { CalendarStep } from './CalendarStep.js';
import { ChecksStep } from './ChecksStep.js';
import { LeaveSetup } from './LeaveSetup.js';
import { Rail } from './Rail.js';
import { goOn, SetupFoot } from './SetupFoot.js';
import type { SetupProject } from './setup-project.js';
import { summaryOf } from './summary.js';
import { TabMapping } from './TabMapping.js';
import type { SetupState } from './use-setup.js';
import { CHECKS_STEP, LAST_STEP, useSetup } from './use-setup.js';

export const Setup = ({ project }: { project: SetupProject }) => {
  const setup = useSetup(project);
  const { proposal, result, step } = setup;
  const isRead = proposal !== null;
  useLayoutEffect(() => {
    if (isRead && document.activeElement === document.body)
      (document.querySelector('select') ?? document.querySelector('h1'))?.focus();
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
          <StepTitle
            step={step}
            title={proposal === null ? 'Looking at the spreadsheet' : project.titles[step]}
          />
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
const StepTitle = ({ step, title }: { step: number; title: string | undefined }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [step]);
  return (
    <h1 tabIndex={-1} ref={heading}>
      {title}
    </h1>
  );
};

const Step = ({ setup, proposal }: { setup: SetupState; proposal: SetupProposal }) => {
  if (setup.step === LAST_STEP) return <WriteStep setup={setup} proposal={proposal} />;
  if (setup.step === CHECKS_STEP) return <ChecksStep setup={setup} proposal={proposal} />;
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

const WriteStep = ({ setup, proposal }: { setup: SetupState; proposal: SetupProposal }) => {
  const lines = summaryOf(setup.choices, proposal);
  const doubts = proposal.checks.filter(({ state, what }) => state !== 'ok' && what !== 'Tabs and columns');
  return (
    <div class="stack" role="status">
      <Effects
        lines={
          lines.length === 0
            ? [{ icon: 'done', tone: 'good', text: 'Everything is in place; there is nothing to write.' }]
            : lines
        }
      />
      {doubts.length === 0 ? null : (
        <Notice
          kind="warn"
          action={
            <Button isSmall onClick={() => setup.goTo(CHECKS_STEP)}>
              Show checks
            </Button>
          }
        >
          <p>{`${count(doubts.length, 'check needs', 'checks need')} a look; writing does not wait for that.`}</p>
        </Notice>
      )}
    </div>
  );
};

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
