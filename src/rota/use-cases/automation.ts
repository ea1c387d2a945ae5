// Automation as a whole: who owns it, switching it on and off, and what its trigger does.
import { latestUnder } from '../../common/domain/journal.js';
import { Refusal } from '../../common/domain/refusal.js';
import type { AutomationState } from '../domain/automation-state.js';
import type { AutomationPorts } from './automation-ports.js';
import type { Job } from './jobs/job.js';
import { runJobs } from './jobs/run-jobs.js';
import type { JobOutcome } from './jobs/run-jobs.js';

export interface AutomationView {
  /** How things stand and what is offered, to be shown to the person. */
  text: string;
  /** What the person may do; null = nothing. */
  offers: 'on' | 'off' | null;
}

/** What one may do about automation now. */
export const viewAutomation = (ports: AutomationPorts) => (): AutomationView =>
  viewOf(ports, ports.automation.read());

const WHAT_IT_DOES =
  'It looks once an hour, as you and with your permissions: it keeps the calendar right, reminds people, and makes the rota of next month. Mails go out in your name.';

const viewOf = (ports: AutomationPorts, { owner, started }: AutomationState): AutomationView => {
  const me = ports.runner();
  const { emAddresses } = ports.settings.read().settings;
  const isKnownEm = (email: string): boolean => emAddresses.length === 0 || emAddresses.includes(email);
  const mayStart = (text: string, question: string): AutomationView =>
    isKnownEm(me)
      ? { text: `${text} ${question} ${WHAT_IT_DOES}`, offers: 'on' }
      : {
          text: `${text} Only Engineering Managers may switch it on, and ${me} is not among them in the tab Settings, row "Engineering managers".`,
          offers: null,
        };
  if (owner === '') return mayStart('Automation is off.', 'Switch it on?');
  if (owner === me) {
    return ports.trigger.isSet()
      ? { text: `Automation is on; you switched it on at ${started}. Switch it off?`, offers: 'off' }
      : mayStart(
          `You switched automation on at ${started}, but its hourly trigger is gone, so nothing runs.`,
          'Switch it on again?',
        );
  }
  if (isKnownEm(owner)) {
    return {
      text: `Automation is on. It belongs to ${owner}, who switched it on at ${started}; only they can switch it off, and a second one would do everything twice.${emAddresses.length === 0 ? ' If they have left, name the Engineering Managers in the tab Settings, row "Engineering managers"; any of them can take it over then.' : ''}`,
      offers: null,
    };
  }
  return mayStart(
    `Automation belongs to ${owner}, who switched it on at ${started} and is no Engineering Manager any more.`,
    'Take it over? Theirs stops by itself.',
  );
};

/** Does what `viewAutomation` offered; refuses if that has changed since. @returns one sentence that says what is so now */
export const setAutomation =
  (ports: AutomationPorts) =>
  (wanted: 'on' | 'off'): string =>
    ports.lock.run(() => {
      const state = ports.automation.read();
      const view = viewOf(ports, state);
      if (view.offers !== wanted) throw new Refusal('changed', `Nothing was changed. ${view.text}`);
      const me = ports.runner();
      const owner = wanted === 'on' ? me : '';
      if (wanted === 'on') ports.trigger.set();
      else ports.trigger.remove();
      ports.automation.write({ ...state, owner, started: ports.clock.stamp() });
      const before = latestUnder(ports.journal.read(), 'automation') ?? '';
      ports.journal.add([{ what: `Automation switched ${wanted}`, key: 'automation', before, after: owner }]);
      return wanted === 'on'
        ? 'Automation is on. It looks once an hour; "Check now" does the same at once.'
        : 'Automation is off. Nothing happens by itself any more.';
    });

/** What the hourly trigger does. One that outlived its owner's term removes itself. */
export const everyHour = (ports: AutomationPorts, jobs: readonly Job[]): void => {
  const state = ports.automation.read();
  if (state.owner !== ports.runner()) {
    ports.trigger.remove();
    return;
  }
  const outcomes = runJobs(ports, jobs, state);
  const first = outcomes[0];
  // Where nothing at all works nobody can be told by mail from here; Google tells the owner about runs that failed.
  if (first !== undefined && outcomes.every(({ error }) => error !== '')) {
    throw new Refusal('all-failed', first.error);
  }
};

/** Everything that is due, at once; a sentence for each job. */
export const checkNow = (ports: AutomationPorts, jobs: readonly Job[]): string[] =>
  runJobs(ports, jobs).map(sentenceOf);

const sentenceOf = ({ job, done, error, waits }: JobOutcome): string => {
  const parts = [...done, error, waits].filter((part) => part !== '').map((part) => part.replace(/\.$/, ''));
  return `${job.title}: ${parts.length === 0 ? 'nothing to do' : parts.join('; ')}.`;
};
