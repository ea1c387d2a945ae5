// The dialogs of scripts.
import { useState } from 'preact/hooks';
import type { ShownDialog } from '../boxes.js';
import { closeDialog, dialogs } from '../boxes.js';
import { ScriptFrame } from '../script-frame/ScriptFrame.js';
import { useSignal } from '../signal.js';
import { focusCells } from '../sheets/focus.js';
import { Modal } from './Modal.js';

const Dialog = ({ dialog }: { dialog: ShownDialog }) => {
  const { project, title, html, isModal, width, height } = dialog.content;
  const [size, setSize] = useState({ width, height });
  const close = (): void => closeDialog(dialog.id);
  return (
    <Modal title={title} width={size.width} height={size.height} isModal={isModal} onClose={close}>
      <ScriptFrame
        project={project}
        title={title}
        html={html}
        onClose={close}
        onSize={(part) => setSize({ width: part.width ?? size.width, height: part.height ?? size.height })}
        onFocusEditor={focusCells}
      />
    </Modal>
  );
};

export const Dialogs = () => (
  <>
    {useSignal(dialogs).map((dialog) => (
      <Dialog key={dialog.id} dialog={dialog} />
    ))}
  </>
);
