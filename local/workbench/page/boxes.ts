// What stands over the page for a while: dialogs, sidebars, toasts, questions of scripts, problems.
import type { AnswerRequest, News, RunningView } from '../protocol.js';
import { PAGE, post, RequestFailed, sentenceOf } from './client.js';
import { onNews } from './news.js';
import { createSignal } from './signal.js';
import { refresh, state, stateAskedAt } from './store.js';

type Of<Kind extends News['kind']> = Extract<News, { kind: Kind }>;

export interface Shown<Content> {
  /** Counts up, so that a second dialog is another one. */
  id: number;
  content: Content;
}
export type ShownDialog = Shown<Of<'dialog'>>;
export type ShownSidebar = Shown<Of<'sidebar'>>;
export type ShownToast = Shown<Of<'toast'>>;

export interface Problem {
  title: string;
  text: string;
  /** Whether the journal of executions tells more. */
  hasJournal: boolean;
}

export const dialogs = createSignal<readonly ShownDialog[]>([]);
export const sidebars = createSignal<readonly ShownSidebar[]>([]);
export const toasts = createSignal<readonly ShownToast[]>([]);
export const questions = createSignal<readonly RunningView[]>([]);
export const problem = createSignal<Problem | null>(null);

let count = 0;
const shown = <Content>(content: Content): Shown<Content> => ({ id: (count += 1), content });

const KEPT = 'workbench-dialog';

export const closeDialog = (id: number): void => {
  dialogs.set(dialogs.get().filter((each) => each.id !== id));
  if (dialogs.get().length === 0) sessionStorage.removeItem(KEPT);
};

export const closeSidebar = (id: number): void =>
  sidebars.set(sidebars.get().filter((each) => each.id !== id));

export const closeToast = (id: number): void => toasts.set(toasts.get().filter((each) => each.id !== id));

/** A toast of the workbench itself. */
export const say = (title: string, text: string): void =>
  toasts.set([...toasts.get(), shown({ kind: 'toast' as const, project: '', title, text, seconds: 8 })]);

/** Shows why something failed; a server that is away has its own bar and needs no box. */
export const report = (title: string, error: unknown): void => {
  if (error instanceof RequestFailed && error.isGone) return;
  problem.set({ title, text: sentenceOf(error), hasJournal: false });
};

/** Runs whose answer is on its way: what the server said before it arrived must not ask again. */
const answered = new Set<string>();

/** Answers the alert or prompt a run waits for. */
export const answer = (execution: string, button: string, text: string): void => {
  answered.add(execution);
  questions.set(questions.get().filter((each) => each.execution !== execution));
  const given: AnswerRequest = { execution, button, text };
  post('/api/answer', given).catch((error: unknown) => {
    answered.delete(execution);
    refresh('state');
    report('The answer did not arrive', error);
  });
};

const showDialog = (content: Of<'dialog'>): void => {
  dialogs.set([...dialogs.get().filter((each) => each.content.project !== content.project), shown(content)]);
  sessionStorage.setItem(KEPT, content.title);
};

const showSidebar = (content: Of<'sidebar'>): void =>
  sidebars.set([
    ...sidebars.get().filter((each) => each.content.project !== content.project),
    shown(content),
  ]);

const ask = (running: RunningView): void => {
  answered.delete(running.execution);
  questions.set([...questions.get().filter((each) => each.execution !== running.execution), running]);
};

const closeAll = (): void => {
  dialogs.set([]);
  sidebars.set([]);
  questions.set([]);
  sessionStorage.removeItem(KEPT);
};

const isOurs = (news: News): boolean => !('page' in news) || news.page === PAGE;

/** When news of questions came last. */
let toldAt = -1;

const hear = (news: News): void => {
  if (!isOurs(news)) return;
  if (news.kind === 'question' || news.kind === 'questionGone' || news.kind === 'replaced')
    toldAt = performance.now();
  if (news.kind === 'dialog') showDialog(news);
  if (news.kind === 'sidebar') showSidebar(news);
  if (news.kind === 'toast') toasts.set([...toasts.get(), shown(news)]);
  if (news.kind === 'question') ask(news.running);
  if (news.kind === 'questionGone')
    questions.set(questions.get().filter((each) => each.execution !== news.execution));
  if (news.kind === 'replaced') closeAll();
};

/** A dialog lives in its page only, in Sheets too: after a reload it is closed, which is said. */
const tellOfClosedDialog = (): void => {
  const title = sessionStorage.getItem(KEPT);
  if (title === null) return;
  sessionStorage.removeItem(KEPT);
  say(
    'The page was loaded again',
    `“${title}” closed with it, as in Google Sheets. What was saved is kept; open it again from the menu.`,
  );
};

/** Starts to listen. Call once. */
export const startBoxes = (): void => {
  onNews(hear);
  state.subscribe(() => {
    // Asked for before the news, answered after them: it would take away what is being typed. The next is on its way.
    if (stateAskedAt() <= toldAt) return;
    const waiting = state.get()?.running.filter(({ question }) => question !== null) ?? [];
    questions.set(waiting.filter(({ execution }) => !answered.has(execution)));
  });
  tellOfClosedDialog();
};
