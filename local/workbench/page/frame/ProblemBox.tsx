// One sentence about what did not work.
import { problem } from '../boxes.js';
import { goToPanel } from '../place.js';
import { useSignal } from '../signal.js';
import { Modal } from './Modal.js';

export const ProblemBox = () => {
  const shown = useSignal(problem);
  if (shown === null) return null;
  const close = (): void => problem.set(null);
  return (
    <Modal title={shown.title} role="alertdialog" width={440} onClose={close}>
      <div class="question">
        <p class="question__text">{shown.text}</p>
        <p class="question__buttons">
          {shown.hasJournal ? (
            <button
              type="button"
              class="btn btn--text"
              onClick={() => {
                close();
                goToPanel('executions');
              }}
            >
              See executions
            </button>
          ) : null}
          <button type="button" class="btn btn--primary" autofocus onClick={close}>
            OK
          </button>
        </p>
      </div>
    </Modal>
  );
};
