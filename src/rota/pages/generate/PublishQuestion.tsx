// Asked once, in place, before anything is written: everything that publishing will do.
import { formatDayShort, formatMonth } from '../../../common/domain/calendar.js';
import { Button } from '../../../common/pages/Button.js';
import { Effects } from '../../../common/pages/Effects.js';
import type { EffectLine } from '../../../common/pages/Effects.js';
import { Notice } from '../../../common/pages/Notice.js';
import { Question } from '../../../common/pages/Question.js';
import { count, listOf } from '../../../common/pages/words.js';
import type { RotaPreview } from '../../use-cases/contract.js';
import type { PublishEffect } from './effect.js';
import { staysOpen } from './effect.js';
import type { Steps } from './use-steps.js';

export const PublishQuestion = ({ picture, effect, steps }: { picture: RotaPreview; effect: PublishEffect; steps: Steps }) => {
  const { step } = steps;
  const isRunning = step.kind === 'publishing';
  const failure = step.kind === 'asking' ? step.failure : null;
  const changed = count(effect.written.length + effect.cleared.length, 'week');
  return (
    <Question
      title={`Publish ${formatMonth(picture.month)}?`}
      buttons={
        <>
          <Button look="primary" onClick={steps.publish} isBusy={isRunning} busyLabel="Publishing…">
            {failure === null ? `Publish ${changed}` : 'Try again'}
          </Button>
          <Button look="text" onClick={steps.look} isOff={isRunning}>
            Back
          </Button>
          <span class="hint grow" role="status">
            {isRunning ? 'Writing the rota, then the calendar, then the mails. Keep this window open.' : ''}
          </span>
        </>
      }
    >
      {failure === null ? null : (
        <Notice kind="error">
          <p>
            <b>Publishing stopped.</b> {failure}
          </p>
          <p class="small">Your choices are kept. What was written stays; trying again completes it and does nothing twice.</p>
        </Notice>
      )}
      <Effects lines={linesOf(effect)} />
    </Question>
  );
};

const linesOf = (effect: PublishEffect): EffectLine[] => {
  const open = staysOpen(effect);
  return [
    { icon: 'sheet', text: rows(effect) },
    { icon: 'calendar', text: entries(effect) },
    { icon: 'mail', text: `Mail to ${effect.told}` },
    ...(open === null ? [] : [{ icon: 'alert', tone: 'warn', text: open } as const]),
    ...effect.againstNo.map(
      (week) => ({ icon: 'alert', tone: 'urgent', text: `${week.name ?? ''} said “no” to ${formatDayShort(week.start)}.` }) as const,
    ),
  ];
};

const rows = ({ written, cleared }: PublishEffect): string => {
  const names = written.map((week) => `${formatDayShort(week.start)} ${week.name ?? ''}`);
  const open = cleared.map((week) => `${formatDayShort(week.start)} nobody`);
  return `${count(written.length + cleared.length, 'row')} of the rota: ${listOf([...names, ...open])}`;
};

const entries = ({ written, cleared }: PublishEffect): string =>
  [
    written.length > 0 ? `${count(written.length, 'entry', 'entries')} on the duty calendar` : '',
    cleared.length > 0 ? `${count(cleared.length, 'entry', 'entries')} removed from the duty calendar` : '',
  ]
    .filter(Boolean)
    .join(', ');
