// Waits of a run that nobody else runs beside: requests block, locks only cost time, the person's answers are on a list.
import type { ExecutionContext } from './context.js';
import { requestAll } from './services/url-fetch/blocking-http.js';
import type { PersonAnswer, PersonQuestion, Steps, Wait } from './waits.js';

/** Takes all steps at once. */
export function finishInThread<Result>(
  steps: Steps<Result>,
  context: Pick<ExecutionContext, 'id' | 'answers' | 'advance' | 'locks'>,
): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next(answerInThread(step.value, context));
  return step.value;
}

function answerInThread(
  wait: Wait,
  context: Pick<ExecutionContext, 'id' | 'answers' | 'advance' | 'locks'>,
): unknown {
  switch (wait.kind) {
    case 'requests':
      return requestAll(wait.requests, wait.limits);
    case 'lock':
      context.advance(wait.milliseconds);
      return context.locks.take(wait.name, context.id);
    case 'person':
      return nextAnswer(wait.question, context.answers);
  }
}

/**
 * The next answer of the list; an empty list means the person closes the box. For an alert it names the button. For a
 * prompt it is the text and presses the first button (OK or YES); `button:CANCEL` presses another one.
 */
function nextAnswer({ kind, buttons }: PersonQuestion, answers: string[]): PersonAnswer {
  const answer = answers.shift();
  if (answer === undefined) return { button: 'CLOSE', text: '' };
  if (kind === 'alert') return { button: answer, text: '' };
  const pressed = /^button:(\w+)$/.exec(answer)?.[1]?.toUpperCase();
  if (pressed !== undefined) return { button: pressed, text: '' };
  return { button: buttons.split('_')[0] ?? 'OK', text: answer };
}
