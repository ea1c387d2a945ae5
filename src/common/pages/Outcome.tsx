// The last view of a dialog: what was done, what one should know, and Close.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button.js';
import { Dialog } from './Dialog.js';
import type { EffectLine } from './Effects.js';
import { Effects } from './Effects.js';
import { Icon } from './Icon.js';
import { Notice, Sentences } from './Notice.js';
import { closeDialog } from './server.js';
import { count } from './words.js';

interface OutcomeProps {
  title: string;
  lines: readonly EffectLine[];
  problems: readonly string[];
  /** What can be done next, in the foot. */
  hint: string;
}

/** Takes the focus, so that it is read out, and closes with Enter. */
export const Outcome = ({ title, lines, problems, hint }: OutcomeProps) => {
  const close = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => close.current?.focus(), []);
  return (
    <Dialog
      foot={
        <>
          <span class="grow">{hint}</span>
          <Button look="primary" onClick={closeDialog} describedBy="outcome" buttonRef={close}>
            Close
          </Button>
        </>
      }
    >
      <div class="stack" role="status" id="outcome">
        <h1 class="dialog__title">
          <Icon name="done" />
          {title}
        </h1>
        <Effects lines={lines} />
        {problems.length === 0 ? null : (
          <Notice kind="warn">
            <p>
              <b>{`${count(problems.length, 'thing')} to know`}</b>
            </p>
            <Sentences all={problems} shown={6} />
          </Notice>
        )}
      </div>
    </Dialog>
  );
};
