/** Sends requests of a script to the hosts the world allows: redirects, refusals, and what a failure is called. */
import { ServiceError } from '../../services.js';
import { replies, type Steps } from '../../waits.js';
import type { PlainFailure, PlainReply, PlainRequest } from './blocking-http.js';
import { outgoingRequest, type FetchQuestion } from './outgoing-request.js';

/** What the guest makes an HTTPResponse of. */
export interface FetchReply {
  status: number;
  /** Name, value, name, value … */
  headers: string[];
  base64: string;
  /** Where it came from, after redirects. */
  url: string;
}

const LIMITS = { milliseconds: 60_000, responseBytes: 50 * 1024 * 1024 };
const MOST_REDIRECTS = 5;
const SHOWN_OF_A_FAILURE = 250;

interface Journey {
  question: FetchQuestion;
  request: PlainRequest;
  reply: FetchReply | null;
}

/**
 * All requests at once, replies in their order.
 * @param hosts the world's list of `host` or `host:port`
 * @throws ServiceError for the first request that fails, as UrlFetchApp says it
 */
export function* fetchSteps(
  questions: readonly FetchQuestion[],
  hosts: readonly string[],
  milliseconds = LIMITS.milliseconds,
): Steps<FetchReply[]> {
  const journeys = questions.map((question): Journey => ({
    question,
    request: outgoingRequest(question),
    reply: null,
  }));
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const open = journeys.filter(({ reply }) => reply === null);
    if (open.length === 0) break;
    for (const { request } of open) checkHost(request.url, hosts);
    const answers = yield* replies(
      open.map(({ request }) => request),
      { ...LIMITS, milliseconds },
    );
    open.forEach((journey, index) => {
      arrive(journey, answers[index], redirects === MOST_REDIRECTS);
    });
  }
  return journeys.map(finished);
}

/** @throws ServiceError with one sentence that says how to allow the host */
function checkHost(address: string, hosts: readonly string[]): void {
  const { hostname, host, port, protocol } = new URL(address);
  const withPort = port === '' ? `${host}:${protocol === 'https:' ? '443' : '80'}` : host;
  const isAllowed = hosts.some((entry) => [hostname, host, withPort].includes(entry.trim().toLowerCase()));
  if (isAllowed) return;
  throw new ServiceError(
    `This world does not let UrlFetchApp reach ${host}: add "${host}" to the list "hosts" in the world's settings to allow it.`,
  );
}

function arrive(journey: Journey, answer: PlainReply | PlainFailure | undefined, isLast: boolean): void {
  if (!answer || 'failure' in answer) throw connectionError(answer?.failure.code ?? '', journey.request.url);
  const target =
    journey.question.followRedirects && !isLast ? redirectTarget(answer, journey.request.url) : null;
  const { status, headers, body } = answer;
  if (target === null) journey.reply = { status, headers, base64: body, url: journey.request.url };
  else journey.request = redirected(journey.request, target, status);
}

function redirectTarget({ status, headers }: PlainReply, base: string): string | null {
  if (![301, 302, 303, 307, 308].includes(status)) return null;
  const location = headers.find(
    (_, index) => index % 2 === 1 && headers[index - 1]?.toLowerCase() === 'location',
  );
  if (location === undefined || !URL.canParse(location, base)) return null;
  const target = new URL(location, base);
  return /^https?:$/.test(target.protocol) ? target.href : null;
}

/** 307 and 308 keep method and body; the others become a GET. Secrets stay with the host they were meant for. */
function redirected(request: PlainRequest, url: string, status: number): PlainRequest {
  const keepsBody = status === 307 || status === 308;
  const isSameHost = new URL(url).host === new URL(request.url).host;
  const dropped = [
    ...(keepsBody ? [] : ['content-type']),
    ...(isSameHost ? [] : ['authorization', 'cookie']),
  ];
  const headers = Object.entries(request.headers).filter(([name]) => !dropped.includes(name.toLowerCase()));
  const kept = keepsBody || request.method === 'HEAD' ? {} : { method: 'GET', body: null };
  return { ...request, ...kept, url, headers: Object.fromEntries(headers) };
}

function connectionError(code: string, url: string): ServiceError {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return new ServiceError(`DNS error: ${url}`);
  if (code === 'TOO_LARGE') return new ServiceError('Limit Exceeded: URLFetch Response Size.');
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|SSL|TLS/.test(code)) return new ServiceError(`SSL Error ${url}`);
  return new ServiceError(`Address unavailable: ${url}`);
}

function finished({ question, request, reply }: Journey): FetchReply {
  if (reply === null) throw connectionError('', request.url);
  if (reply.status < 400 || question.muteHttpExceptions) return reply;
  const text = Buffer.from(reply.base64, 'base64').toString();
  const shown = text.length > SHOWN_OF_A_FAILURE ? `${text.slice(0, SHOWN_OF_A_FAILURE)}...` : text;
  throw new ServiceError(
    `Request failed for ${new URL(request.url).origin} returned code ${String(reply.status)}. Truncated server response: ` +
      `${shown} (use muteHttpExceptions option to examine full response)`,
  );
}
