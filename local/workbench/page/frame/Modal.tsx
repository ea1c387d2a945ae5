// A window over the page, with the host's title bar. Modal ones hold the focus and give it back.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { CloseButton } from '../parts/CloseButton.js';

interface ModalProps {
  title: string;
  children: ComponentChildren;
  onClose: () => void;
  isModal?: boolean;
  /** Size of what is inside, in pixels. */
  width: number;
  height?: number;
  role?: 'dialog' | 'alertdialog';
}

/** Where the focus goes when what had it is gone. */
const giveBack = (before: Element | null): void => {
  const target =
    before instanceof HTMLElement && before.isConnected && before !== document.body ? before : null;
  (target ?? document.getElementById('cells'))?.focus({ preventScroll: true });
};

export const Modal = ({ title, children, onClose, isModal = true, width, height, role }: ModalProps) => {
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const dialog = box.current;
    if (isModal) dialog?.showModal();
    else dialog?.show();
    return () => {
      // While it is open, nothing else can take the focus.
      dialog?.close();
      giveBack(before);
    };
  }, []);
  return (
    <dialog
      ref={box}
      class={isModal ? 'modal' : 'modal modal--modeless'}
      aria-label={title}
      style={`width:${String(width)}px`}
      {...(role === undefined ? {} : { role })}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isModal) onClose();
      }}
    >
      <div class="modal__head">
        <h2 class="modal__title">{title}</h2>
        <CloseButton label="Close" onClick={onClose} />
      </div>
      <div class="modal__body" style={height === undefined ? '' : `height:${String(height)}px`}>
        {children}
      </div>
    </dialog>
  );
};
