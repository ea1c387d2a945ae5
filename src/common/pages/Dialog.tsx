// The frame of a dialog and its plain states: could not be read, nothing to do.
import type { ComponentChildren } from 'preact';
import './tokens.css';
import './dialog-tokens.css';
import './base.css';
import './controls.css';
import './parts.css';
import './dialog.css';
import { Button } from './Button.js';
import { Notice } from './Notice.js';
import { closeDialog } from './server.js';

interface DialogProps {
  children: ComponentChildren;
  /** What stands in the foot: a sentence that says the effect, then the buttons. */
  foot: ComponentChildren;
  /** A question asked in place of the foot. */
  ask?: ComponentChildren;
  /** The body waits for an answer of the server. */
  isBusy?: boolean;
}

export const Dialog = ({ children, foot, ask, isBusy }: DialogProps) => (
  <main class="dialog">
    <div class="dialog__body" aria-busy={isBusy === true}>
      {children}
    </div>
    {ask}
    <div class="dialog__foot" hidden={ask !== undefined && ask !== null}>
      {foot}
    </div>
  </main>
);

/** A dialog that could not read what it needs; nothing was changed. */
export const FailedDialog = ({
  title,
  message,
  onRetry,
}: {
  title: string;
  message: string;
  onRetry: () => void;
}) => (
  <Dialog
    foot={
      <>
        <span class="grow">Nothing was changed.</span>
        <Button look="text" onClick={closeDialog}>
          Close
        </Button>
        <Button look="primary" onClick={onRetry}>
          Try again
        </Button>
      </>
    }
  >
    <div class="stack">
      <h1>{title}</h1>
      <Notice kind="error">
        <p>{message}</p>
      </Notice>
    </div>
  </Dialog>
);

/** A dialog for which there is nothing to do yet: what is missing, and what to do about it. */
export const BlankDialog = ({ title, children }: { title: string; children: string }) => (
  <Dialog
    foot={
      <>
        <span class="grow">Nothing was changed.</span>
        <Button look="primary" onClick={closeDialog}>
          Close
        </Button>
      </>
    }
  >
    <div class="blank">
      <h1>{title}</h1>
      <p class="dim">{children}</p>
    </div>
  </Dialog>
);
