// The alert or prompt of a script that waits for an answer.
import { useRef } from 'preact/hooks';
import type { QuestionView, RunningView } from '../../protocol.js';
import { answer, questions } from '../boxes.js';
import { useSignal } from '../signal.js';
import { Modal } from './Modal.js';

const CAPTIONS: Partial<Record<string, string>> = { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' };

/** The button that Enter presses: the one that agrees. */
const primaryOf = ({ buttons }: QuestionView): string =>
  buttons.find((button) => button === 'OK' || button === 'YES') ?? buttons[0] ?? 'OK';

const Question = ({ running, question }: { running: RunningView; question: QuestionView }) => {
  const field = useRef<HTMLInputElement>(null);
  const primary = primaryOf(question);
  const press = (button: string): void => answer(running.execution, button, field.current?.value ?? '');
  return (
    <Modal
      title={question.title === '' ? running.project : question.title}
      role="alertdialog"
      width={440}
      onClose={() => press('CLOSE')}
    >
      <form
        class="question"
        onSubmit={(event) => {
          event.preventDefault();
          press(primary);
        }}
      >
        <p class="question__text" id="question-text">
          {question.text}
        </p>
        {question.kind === 'prompt' ? (
          <input
            ref={field}
            class="input"
            aria-label={question.text === '' ? question.title : question.text}
            autofocus
          />
        ) : null}
        <p class="question__buttons">
          {question.buttons.map((button) => (
            <button
              key={button}
              type={button === primary ? 'submit' : 'button'}
              class={button === primary ? 'btn btn--primary' : 'btn'}
              autofocus={button === primary && question.kind === 'alert'}
              onClick={button === primary ? undefined : () => press(button)}
            >
              {CAPTIONS[button] ?? button}
            </button>
          ))}
        </p>
      </form>
    </Modal>
  );
};

export const Questions = () => (
  <>
    {useSignal(questions).map((running) =>
      running.question === null ? null : (
        <Question key={running.execution} running={running} question={running.question} />
      ),
    )}
  </>
);
