// What the person sees and answers. The person's answers come from a list; an empty list means they close the box.
import { registerOps, ServiceError } from '../services.js';
import type { ExecutionContext } from '../context.js';

interface Question {
  title: string;
  prompt: string;
  /** Name of the ButtonSet: `YES_NO_CANCEL`. */
  buttons: string;
}

const SIDEBAR_WIDTH = 300;
const DIALOG_SIZE = { width: 600, height: 400 };

/**
 * The person's next answer. While a box is open the script is suspended, and a suspended script loses its locks.
 */
function nextAnswer(context: ExecutionContext): string | undefined {
  context.locks.releaseAll(context.id);
  return context.answers.shift();
}

function alert(_world: unknown, question: Question, context: ExecutionContext): { button: string } {
  const answer = nextAnswer(context);
  const button = answer === undefined ? 'CLOSE' : answer.toUpperCase();
  const allowed = [...question.buttons.split('_'), 'CLOSE'];
  context.ui.push({ kind: 'alert', ...question, answer: button });
  if (!allowed.includes(button)) {
    throw new Error(
      `The answer "${answer ?? ''}" is no button of the alert "${question.prompt}": ${allowed.join(', ')}.`,
    );
  }
  return { button };
}

/** A text presses the first button (OK or YES); `button:CANCEL` presses another one. */
function prompt(
  _world: unknown,
  question: Question,
  context: ExecutionContext,
): { button: string; text: string } {
  const answer = nextAnswer(context);
  const pressed = /^button:(\w+)$/.exec(answer ?? '')?.[1]?.toUpperCase();
  const text = answer === undefined || pressed !== undefined ? '' : answer;
  const button = pressed ?? (answer === undefined ? 'CLOSE' : (question.buttons.split('_')[0] ?? 'OK'));
  context.ui.push({ kind: 'prompt', ...question, answer: button, text });
  return { button, text };
}

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
  'Ui.alert': alert,
  'Ui.prompt': prompt,
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
