/** A stand-in for dudle: a small web server that answers as the real one was seen to, with its polls in memory. */
import { answerPoll } from './dudle/answer-poll.js';
import { answerSite } from './dudle/answer-site.js';
import { STYLE_SHEET } from './dudle/frame.js';
import { errorPage, notFoundPage } from './dudle/pages.js';
import type { DudlePoll } from './dudle/poll.js';
import { DigestCheck } from './dudle/protection.js';
import { readRequest, type PeerRequest } from './dudle/request.js';
import { html, type Answer } from './server/answer.js';
import { listen } from './server/listen.js';
import { NoSuchDay } from './dudle/columns.js';

export interface DudleOptions {
  /** Default: any free one. */
  port?: number;
  /** The clock for "Last edit"; default: the machine's. */
  now?: () => Date;
}

export interface Dudle {
  /** `http://127.0.0.1:4711` */
  address: string;
  /** By id; may be read and changed directly. */
  polls: Map<string, DudlePoll>;
  close(): Promise<void>;
}

/** Starts it on 127.0.0.1 only. */
export async function startDudle({ port = 0, now = () => new Date() }: DudleOptions = {}): Promise<Dudle> {
  const polls = new Map<string, DudlePoll>();
  const digest = new DigestCheck();
  const { address, close } = await listen(port, (incoming) => {
    const request = readRequest(incoming);
    return safely(request, () => route({ request, polls, digest, now }));
  });
  return { address, polls, close };
}

interface Situation {
  request: PeerRequest;
  polls: Map<string, DudlePoll>;
  digest: DigestCheck;
  now: () => Date;
}

function route({ request, polls, digest, now }: Situation): Answer {
  const [, id = '', file] = /^\/([^/]*)(?:\/(.*))?$/.exec(request.path) ?? [];
  if (/^(data\.yaml|\.git.*|\.ht.*)$/.test(file ?? id)) {
    return { status: 403, headers: {}, body: 'Access to these files is forbidden!' };
  }
  if (/(^|\/)default\.css$/.test(request.path)) {
    return { status: 200, headers: { 'Content-Type': 'text/css; charset=utf-8' }, body: STYLE_SHEET };
  }
  if (id === '') return answerSite(request, polls);
  const poll = polls.get(id);
  if (!poll) return html(404, notFoundPage(request.language, request.site));
  if (file === undefined) return { status: 301, headers: { Location: `${request.site}${id}/` }, body: '' };
  return answerPoll({ request, poll, polls, file, digest, now });
}

function safely({ language }: PeerRequest, answer: () => Answer): Answer {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof NoSuchDay)) throw error;
    return html(500, errorPage(language));
  }
}
