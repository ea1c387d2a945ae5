// What the person sees and answers.
import { registerOps, ServiceError } from '../services.js';
import type { ExecutionContext } from '../context.js';
import { answerOf } from '../waits.js';
import type { PersonAnswer, PersonQuestion, Steps } from '../waits.js';

type Question = Omit<PersonQuestion, 'kind'>;

const SIDEBAR_WIDTH = 300;
const DIALOG_SIZE = { width: 600, height: 400 };

/** While a box is open the script is suspended, and a suspended script loses its locks. */
function* ask(question: PersonQuestion, context: ExecutionContext): Steps<PersonAnswer> {
  context.locks.releaseAll(context.id, context.now());
  return yield* answerOf(question);
}

function* alert(_world: unknown, question: Question, context: ExecutionContext): Steps<{ button: string }> {
  const answer = yield* ask({ kind: 'alert', ...question }, context);
  const button = answer.button.toUpperCase();
  const allowed = [...question.buttons.split('_'), 'CLOSE'];
  context.ui.push({ kind: 'alert', ...question, answer: button });
  if (!allowed.includes(button)) {
    throw new Error(
      `The answer "${answer.button}" is no button of the alert "${question.prompt}": ${allowed.join(', ')}.`,
    );
  }
  return { button };
}

function* prompt(_world: unknown, question: Question, context: ExecutionContext): Steps<PersonAnswer> {
  const { button, text } = yield* ask({ kind: 'prompt', ...question }, context);
  context.ui.push({ kind: 'prompt', ...question, answer: button, text });
  return { button, text };
}

registerOps({ 'Ui.alert': alert, 'Ui.prompt': prompt }, { waits: true });

registerOps({
  'Ui.open': (_world, { service }: { service: string }, context) => {
    const hasUi =
      context.state.spreadsheetId !== null && context.kind !== 'trigger' && context.kind !== 'custom';
    if (!hasUi) throw new ServiceError(`Cannot call ${service}.getUi() from this context.`);
  },
  'Ui.addMenu': (_world, { caption, items }: { caption: string; items: unknown }, context) => {
    // One menu per name: a later one replaces the earlier.
    const earlier = context.ui.findIndex((record) => record.kind === 'menu' && record.title === caption);
    if (earlier >= 0) context.ui.splice(earlier, 1);
    context.ui.push({ kind: 'menu', title: caption, items });
  },
  'Ui.show': (_world, page: Page, context) => {
    const { kind, title, html } = page;
    if (kind === 'sidebar') {
      context.ui.push({ kind, title, width: SIDEBAR_WIDTH, html });
      return;
    }
    const width = page.width ?? DIALOG_SIZE.width;
    const height = page.height ?? DIALOG_SIZE.height;
    context.ui.push({ kind, title, isModal: page.isModal, width, height, html });
  },
});

interface Page {
  kind: 'dialog' | 'sidebar';
  isModal: boolean;
  title: string;
  html: string;
  width: number | null;
  height: number | null;
}
