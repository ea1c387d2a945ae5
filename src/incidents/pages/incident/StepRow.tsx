// One step: open with its tick and its help, or done or skipped as one line with the time and a way back.
import { formatMomentShort, isMoment } from '../../../common/domain/moment.js';
import { Button } from '../../../common/pages/Button.js';
import { Icon } from '../../../common/pages/Icon.js';
import type { CheckedStep } from '../../domain/steps.js';
import { required, useForm } from '../frame/form.js';
import { HereForm } from '../frame/HereForm.js';
import { Failure } from '../frame/View.js';
import { HelpButton } from './HelpButton.js';
import type { StepProps } from './parts.js';
import { StepHelper } from './StepHelper.js';

const idOf = ({ id }: CheckedStep): string => `step-${id}`;

export const StepRow = (props: StepProps) => {
  const { step, state, view, helper } = props;
  const isNext = view.nextStep === step.id;
  const { failed } = state.sending;
  return (
    <li class={`step step--${step.state}${isNext ? ' step--next' : ''}`}>
      {step.state === 'open' ? <OpenStep {...props} isNext={isNext} /> : <PastStep {...props} />}
      {failed?.key === idOf(step) ? (
        <div class="step__more">
          <Failure failed={failed} />
        </div>
      ) : null}
      {helper === `skip-${step.id}` ? <SkipForm {...props} /> : null}
      {helper === `help-${step.id}` ? (
        <div class="step__more">
          <StepHelper {...props} />
        </div>
      ) : null}
    </li>
  );
};

const OpenStep = (props: StepProps & { isNext: boolean }) => {
  const { step, state, open, helper, isNext } = props;
  const { busy } = state.sending;
  const id = idOf(step);
  const isHere = helper === `help-${step.id}` || helper === `skip-${step.id}`;
  const tick = (): void =>
    state.act({
      key: id,
      action: { do: 'step', step: step.id, state: 'done', reason: '' },
      undo: { key: id, action: { do: 'step', step: step.id, state: 'open', reason: '' }, focus: id },
      focus: `again-${step.id}`,
    });
  const skip = isHere ? null : (
    <Button
      id={`skip-${step.id}-open`}
      label={`Skip: ${step.label}`}
      title="Skip…"
      onClick={() => open(`skip-${step.id}`)}
      {...(isNext ? { look: 'text', isSmall: true, children: 'Skip…' } : { look: 'icon', icon: 'skip' })}
    />
  );
  return (
    <>
      <input
        type="checkbox"
        class="tick"
        id={id}
        checked={busy === id}
        aria-disabled={busy === null ? undefined : 'true'}
        onClick={(event) => {
          event.preventDefault();
          tick();
        }}
      />
      <label class="step__text" for={id}>
        {step.label}
        {busy === id ? <span class="small dim"> · saving</span> : null}
      </label>
      <span class="step__side">
        {isNext || isHere ? null : <HelpButton {...props} />}
        {isNext ? null : skip}
      </span>
      {step.hint === '' ? null : <p class="step__more small dim">{step.hint}</p>}
      {isNext && !isHere ? (
        <div class="step__more row">
          <HelpButton {...props} />
          {skip}
        </div>
      ) : null}
    </>
  );
};

const PastStep = ({ step, state }: StepProps) => {
  const isSkipped = step.state === 'skipped';
  const at = isMoment(step.at) ? formatMomentShort(step.at, state.now) : step.at;
  const again = (): void =>
    state.act({
      key: idOf(step),
      action: { do: 'step', step: step.id, state: 'open', reason: '' },
      focus: idOf(step),
    });
  return (
    <>
      <Icon name={isSkipped ? 'skip' : 'done'} />
      <span class="step__text">
        <span class="sr">{isSkipped ? 'Skipped: ' : 'Done: '}</span>
        {step.label}
        <span class="small dim">{` ${at}${step.who === '' ? '' : ` ${step.who}`}`}</span>
      </span>
      <span class="step__side">
        <Button
          look="icon"
          icon="undo"
          id={`again-${step.id}`}
          label={`Not ${isSkipped ? 'skipped' : 'done'}: ${step.label}`}
          title={isSkipped ? 'Not skipped after all' : 'Not done after all'}
          onClick={again}
        />
      </span>
      {step.reason === '' ? null : <p class="step__more small dim">{step.reason}</p>}
    </>
  );
};

const SkipForm = ({ step, state, close }: StepProps) => {
  const form = useForm({
    id: `skip-${step.id}`,
    initial: { reason: '' },
    check: required({ reason: 'Say why, so that others need not ask.' }),
  });
  const skip = (): void =>
    form.submit(() =>
      state.act({
        key: form.id,
        action: { do: 'step', step: step.id, state: 'skipped', reason: form.text('reason') },
        then: close,
        focus: `again-${step.id}`,
      }),
    );
  return (
    <div class="step__more">
      <HereForm
        form={form}
        label={`Skip: ${step.label}`}
        send="Skip"
        state={state}
        onSend={skip}
        onLeave={close}
        fields={[{ name: 'reason', label: 'Skipped, because', hasFocus: true }]}
      />
    </div>
  );
};
