// A form and its keys: Ctrl or Cmd with Enter sends it, Escape leaves it.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Form } from './form.js';

interface FormBoxProps {
  label: string;
  onSend: () => void;
  onLeave: () => void;
  /** It opens in place, below what it belongs to, and gives the focus back when it goes. */
  isHere?: boolean;
  children: ComponentChildren;
}

/** The focus starts on the field that asks for it. */
export const FormBox = ({ label, onSend, onLeave, isHere, children }: FormBoxProps) => {
  const box = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const field = box.current?.querySelector<HTMLElement>('[data-focus]');
    field?.focus();
    // A text that is longer than its field is read from its beginning.
    if (field instanceof HTMLTextAreaElement && field.scrollHeight > field.clientHeight) {
      field.setSelectionRange(0, 0);
      field.scrollTop = 0;
    }
  }, []);
  return (
    <form
      ref={box}
      class={isHere === true ? 'form form--here' : 'form'}
      aria-label={label}
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.isComposing || event.repeat) return;
        const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (!isSend && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        if (isSend) onSend();
        else onLeave();
      }}
    >
      {children}
    </form>
  );
};

/** Says that what stands in the fields was typed before. */
export const Restored = ({ form }: { form: Form }) =>
  !form.isRestored ? null : (
    <p class="small dim" role="status">
      {'This is what you typed before and did not send. '}
      <button type="button" class="link" onClick={form.startOver}>
        Start over
      </button>
    </p>
  );
