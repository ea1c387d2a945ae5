// The frame of a view of the sidebar: the way back, the title, what the view shows, and what stays in sight below.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import '../../../common/pages/tokens.css';
import '../../../common/pages/base.css';
import '../../../common/pages/controls.css';
import '../../../common/pages/parts.css';
import './sidebar-tokens.css';
import './sidebar.css';
import { Button } from '../../../common/pages/Button.js';
import { Notice } from '../../../common/pages/Notice.js';
import { useShortcuts } from '../../../common/pages/shortcuts.js';
import type { Failed } from './sending.js';

interface ViewProps {
  title: string;
  /** `Home`, `incident 31`: where Back leads. */
  backTo: string;
  onBack: () => void;
  /** What Escape does where it is not going back. */
  onEscape?: () => void;
  /** What Ctrl with Enter sends. */
  onSend?: () => void;
  children: ComponentChildren;
}

/** Starts at its top; the focus goes to the heading unless a field of the view took it. */
export const View = ({ title, backTo, onBack, onEscape, onSend, children }: ViewProps) => {
  useShortcuts({ send: () => onSend?.(), back: onEscape ?? onBack });
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    scrollTo(0, 0);
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <main class="sidebar">
      <header class="viewhead">
        <Button
          look="icon"
          icon="back"
          label={`Back to ${backTo}`}
          title={`Back to ${backTo} (Esc)`}
          onClick={onBack}
        />
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
      </header>
      {children}
    </main>
  );
};

/** What went wrong with what was asked for, and the way to ask again. Nothing typed is lost by it. */
export const Failure = ({ failed }: { failed: Pick<Failed, 'text' | 'again'> }) => (
  <Notice kind="error">
    <p class="small">{failed.text}</p>
    <p>
      <Button isSmall onClick={failed.again}>
        Try again
      </Button>
    </p>
  </Notice>
);

export interface Message {
  text: string;
  /** The way back, where there is one. */
  undo?: () => void;
}

/** What just happened; takes the focus, so that it is read and Undo is one key away. */
export const Toast = ({ message, isBusy }: { message: Message; isBusy: boolean }) => (
  <div class="toast">
    <span class="words">{message.text}</span>
    {message.undo === undefined ? null : (
      <Button look="link" id="undo" isOff={isBusy} onClick={message.undo}>
        Undo
      </Button>
    )}
  </div>
);
