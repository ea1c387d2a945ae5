/** The operations behind UrlFetchApp: real requests to the hosts the world names, within the daily quota. */
import type { World } from '../../world/world.js';
import type { ExecutionContext } from '../context.js';
import { registerOps, ServiceError } from '../services.js';
import type { Steps } from '../waits.js';
import { fetchSteps, type FetchReply } from './url-fetch/fetching.js';
import { outgoingRequest, type FetchQuestion } from './url-fetch/outgoing-request.js';

/** Requests a day by kind of account (Google's quota page). */
const DAILY_FETCHES = { consumer: 20_000, workspace: 100_000 };
const DAY = 24 * 60 * 60 * 1000;

/** Requests of runs that are not in the world's list of executions yet. */
const requestsOfRun = new WeakMap<ExecutionContext, number>();

registerOps(
  {
    *'urlFetch.fetch'(
      world: World,
      questions: FetchQuestion[],
      context: ExecutionContext,
    ): Steps<FetchReply[]> {
      checkQuota(world, questions.length, context);
      // The call itself has been counted as one remote call already.
      if (questions.length > 1) context.countFurtherRequests(questions.length - 1);
      return yield* fetchSteps(questions, world.hosts);
    },
  },
  { waits: true },
);

registerOps({
  'urlFetch.request': (_world: World, question: FetchQuestion) => {
    const { url, method, headers, body } = outgoingRequest(question);
    const payload = body === null ? null : Buffer.from(body, 'base64').toString();
    return {
      url,
      method: method.toLowerCase(),
      headers,
      payload,
      contentType: headers['Content-Type'] ?? null,
    };
  },
});

function checkQuota(world: World, wanted: number, context: ExecutionContext): void {
  const since = context.now() - DAY;
  const recent = world.executions.filter(
    ({ user, started }) => user === context.user && Date.parse(started) > since,
  );
  const used = recent.reduce((sum, { calls }) => sum + (calls['UrlFetchApp.fetch'] ?? 0), 0);
  const ofRun = (requestsOfRun.get(context) ?? 0) + wanted;
  if (used + ofRun > DAILY_FETCHES[world.accounts]) {
    throw new ServiceError('Service invoked too many times for one day: urlfetch.');
  }
  requestsOfRun.set(context, ofRun);
}
