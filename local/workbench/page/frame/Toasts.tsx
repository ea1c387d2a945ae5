// Short messages of scripts, at the bottom right as in Sheets; they go after their time unless one looks at them.
import { useEffect, useState } from 'preact/hooks';
import type { ShownToast } from '../boxes.js';
import { closeToast, toasts } from '../boxes.js';
import { CloseButton } from '../parts/CloseButton.js';
import { useSignal } from '../signal.js';

const Toast = ({ toast }: { toast: ShownToast }) => {
  const { id, content } = toast;
  const [isHeld, hold] = useState(false);
  useEffect(() => {
    // Less than zero seconds: it stays until it is closed.
    if (isHeld || content.seconds < 0) return undefined;
    const timer = setTimeout(() => closeToast(id), content.seconds * 1000);
    return () => clearTimeout(timer);
  }, [isHeld, id]);
  return (
    <div
      class="toast"
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
      onFocusIn={() => hold(true)}
      onFocusOut={() => hold(false)}
    >
      <div class="grow">
        {content.title === '' ? null : <p class="toast__title">{content.title}</p>}
        <p>{content.text}</p>
      </div>
      <CloseButton label="Close the message" onClick={() => closeToast(id)} />
    </div>
  );
};

export const Toasts = () => (
  <div class="toasts" role="status">
    {useSignal(toasts).map((toast) => (
      <Toast key={toast.id} toast={toast} />
    ))}
  </div>
);
