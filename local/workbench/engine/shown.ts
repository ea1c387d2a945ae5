// What a run shows the person, told as soon as it is shown.
import type { UiRecord } from '../../runtime/host/context.js';
import type { News } from '../protocol.js';
import type { NewsDesk } from './news-desk.js';
import type { RunUnderWay } from './run-under-way.js';

/** Tells what has been shown since the last time. */
export function tellShown(run: RunUnderWay, news: NewsDesk): void {
  const { ui, project } = run.execution.backend.context;
  for (const record of ui) {
    if (run.told.has(record)) continue;
    run.told.add(record);
    const told = newsOf(record, project);
    if (told) news.tell(run.page === null ? told : { ...told, page: run.page });
  }
}

type Shown = Extract<News, { kind: 'toast' | 'dialog' | 'sidebar' }>;

function newsOf(record: UiRecord, project: string): Shown | null {
  const { kind, title } = record;
  const html = textOf(record.html);
  switch (kind) {
    case 'toast':
      return { kind, project, title, text: textOf(record.message), seconds: Number(record.seconds) };
    case 'sidebar':
      return { kind, project, title, html };
    case 'dialog': {
      const size = { width: Number(record.width), height: Number(record.height) };
      return { kind, project, title, ...size, isModal: record.isModal === true, html };
    }
    default:
      // Alerts and prompts are told when they open, menus are part of the state.
      return null;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
