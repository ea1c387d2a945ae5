// A text for elsewhere: edited, copied, and noted; then the way to where it belongs.
import { Button } from '../../../common/pages/Button.js';
import type { ReadyText } from '../../use-cases/contract.js';
import { CopyBox } from '../../../common/pages/CopyBox.js';
import { FormBox, Restored } from '../frame/FormBox.js';
import { useForm } from '../frame/form.js';
import { Outward } from '../frame/Outward.js';
import { Failure } from '../frame/View.js';
import type { StepProps } from './parts.js';

const NOTES = { comment: 'Comment copied', chat: 'Message copied', mail: 'Mail copied' };

/** Copying is what can be noted: whether it was pasted, only the person knows, who can take the tick back. */
export const CopyHelper = ({
  step,
  state,
  view,
  close,
  drafts,
  text: ready,
}: StepProps & { text: ReadyText }) => {
  const form = useForm({
    id: `text-${step.id}`,
    initial: { text: ready.text },
    draft: { form: 'mail', incident: view.line.id, part: `${step.id} ${ready.kind}`, drafts },
  });
  const { text = '' } = form.values;
  const { busy, failed } = state.sending;
  const key = `copy-${step.id}`;
  const isComment = ready.kind === 'comment';
  const copied = (words: string): void => {
    form.sent();
    state.act({
      key,
      action: {
        do: 'outward',
        step: step.id,
        what: step.help === 'tag' ? 'Tag copied' : NOTES[ready.kind],
        text: words,
      },
      focus: isComment && view.task !== null ? `task-${step.id}` : `close-${step.id}`,
    });
  };
  return (
    <FormBox
      label={step.label}
      onSend={() => document.querySelector<HTMLElement>(`#${key}-copy`)?.click()}
      onLeave={close}
      isHere
    >
      <Restored form={form} />
      <CopyBox
        id={key}
        label={isComment ? `For ${view.line.task === '' ? 'the task' : view.line.task}` : 'For the channel'}
        text={text}
        rows={step.help === 'tag' ? 1 : 5}
        onInput={(words) => form.set({ text: words })}
        onCopied={copied}
        isPrimary
      >
        {isComment && view.task !== null ? (
          <Outward id={`task-${step.id}`} href={view.task.address} look="btn btn--sm">
            Open task
          </Outward>
        ) : null}
        <Button look="text" isSmall id={`close-${step.id}`} isOff={busy !== null} onClick={close}>
          Close
        </Button>
      </CopyBox>
      {failed?.key === key ? <Failure failed={failed} /> : null}
    </FormBox>
  );
};
