// A text to be copied: edited first where that is wanted; where the clipboard is closed, selected for Ctrl+C.
import { useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { Button } from './Button.js';
import { copyText } from './copying.js';

interface CopyBoxProps {
  id: string;
  label: string;
  text: string;
  /** Absent: the text is only to be copied. */
  onInput?: (text: string) => void;
  onCopied?: (text: string) => void;
  rows?: number;
  isPrimary?: boolean;
  /** Beside the button. */
  children?: ComponentChildren;
}

export const CopyBox = ({ id, label, text, onInput, onCopied, rows, isPrimary, children }: CopyBoxProps) => {
  const field = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<'new' | 'copied' | 'refused'>('new');
  const copied = (): void => {
    setState('copied');
    onCopied?.(text);
  };
  const copy = async (): Promise<void> => {
    if (await copyText(text)) {
      copied();
      return;
    }
    setState('refused');
    field.current?.focus();
    field.current?.select();
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        class={onInput === undefined ? 'textarea shown' : 'textarea'}
        id={id}
        ref={field}
        rows={rows ?? 5}
        readOnly={onInput === undefined}
        data-focus={onInput === undefined ? undefined : true}
        value={text}
        onInput={({ currentTarget }) => {
          setState('new');
          onInput?.(currentTarget.value);
        }}
        onCopy={() => {
          if (state === 'refused') copied();
        }}
      />
      <div class="row">
        <Button
          isSmall
          id={`${id}-copy`}
          look={isPrimary === true ? 'primary' : 'outlined'}
          icon={state === 'copied' ? 'check' : 'doc'}
          onClick={() => void copy()}
        >
          {state === 'copied' ? 'Copied' : 'Copy'}
        </Button>
        {children}
      </div>
      <p class="small" role="status">
        {state === 'copied' ? 'It is on the clipboard.' : null}
        {state === 'refused'
          ? 'The browser keeps its clipboard closed here. The text is selected: press Ctrl+C.'
          : null}
      </p>
    </div>
  );
};
