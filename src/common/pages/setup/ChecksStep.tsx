// Whether everything is in order, a line for each check. Shown in its step and on every later opening.
import { Button } from '../Button.js';
import { Icon } from '../Icon.js';
import type { IconName } from '../Icon.js';
import { count } from '../words.js';
import type { SetupProposal } from '../../use-cases/setup-contract.js';
import type { SetupState } from './use-setup.js';

type Check = SetupProposal['checks'][number];

const LOOKS: Record<Check['state'], { icon: IconName; words: string }> = {
  ok: { icon: 'done', words: 'in order' },
  warn: { icon: 'alert', words: 'worth a look' },
  bad: { icon: 'cross', words: 'needs you' },
};

export const ChecksStep = ({ setup, proposal }: { setup: SetupState; proposal: SetupProposal }) => (
  <div class="stack">
    <div class="checks__head">
      <p class="grow" role="status">
        {setup.isLooking ? 'Looking…' : verdict(proposal.checks)}
      </p>
      {isWeb(proposal.allowAddress) ? (
        <a class="btn btn--sm" href={proposal.allowAddress} target="_blank" rel="noopener">
          Allow what is missing
        </a>
      ) : null}
      <Button
        isSmall
        onClick={() => setup.decide(setup.choices)}
        isBusy={setup.isLooking}
        busyLabel="Checking…"
      >
        Check again
      </Button>
    </div>
    <ul class="checks">
      {mostPressing(proposal.checks).map((check) => (
        <Line check={check} key={check.what + check.sentence} />
      ))}
    </ul>
    {setup.project.belowChecks?.(setup.choices, proposal)}
  </div>
);

const Line = ({ check: { what, state, sentence } }: { check: Check }) => {
  const { icon, words } = LOOKS[state];
  return (
    <li class={`check is-${state}`}>
      <Icon name={icon} />
      <span class="check__what">
        {what}
        <small class={state === 'ok' ? 'sr' : undefined}>{words}</small>
      </span>
      <span>{sentence}</span>
    </li>
  );
};

const verdict = (checks: readonly Check[]): string => {
  const bad = checks.filter(({ state }) => state === 'bad').length;
  const doubtful = checks.filter(({ state }) => state === 'warn').length;
  const parts = [
    ...(bad === 0 ? [] : [count(bad, 'thing needs you', 'things need you')]),
    ...(doubtful === 0 ? [] : [count(doubtful, 'thing is worth a look', 'things are worth a look')]),
  ];
  if (parts.length === 0) return 'Everything is in order.';
  const rest = bad + doubtful === checks.length ? '' : '; the rest is in order';
  return `${parts.join(', ')}${rest}.`;
};

/** What needs somebody first; else in the order they were checked. */
const mostPressing = (checks: readonly Check[]): Check[] =>
  (['bad', 'warn', 'ok'] as const).flatMap((state) => checks.filter((check) => check.state === state));

const isWeb = (address: string | null): address is string => address?.startsWith('https://') === true;
