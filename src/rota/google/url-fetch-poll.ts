// Fetches a poll's page and makes polls; what can go wrong is said in one sentence.
import { Refusal } from '../../common/domain/refusal.js';
import { safeLink } from '../../common/domain/mail.js';
import type { NewPoll } from '../domain/poll-plan.js';
import { columnForm, createForm, requireColumn, requireCreated } from '../polls/dudle-create.js';
import type { DudleForm, DudleReply } from '../polls/dudle-create.js';
import type { PollMaker, PollPages } from '../use-cases/answers-ports.js';

type Options = GoogleAppsScript.URL_Fetch.URLFetchRequestOptions;

export class UrlFetchPoll implements PollPages, PollMaker {
  fetch(address: string): string {
    const url = safeLink(address);
    if (url === null || !/^https?:/i.test(url)) {
      throw new Refusal(
        'poll-address',
        `"${address}" is no web address; copy the poll's address from the browser, starting with https://.`,
      );
    }
    const response = this.send(url, {}, 'or paste the table instead');
    const code = response.getResponseCode();
    if (code === 404 || code === 410) {
      throw new Refusal(
        'poll-gone',
        `There is no poll at ${url} (any more). Check the address, or paste the table instead.`,
      );
    }
    if (code === 401 || code === 403) {
      throw new Refusal(
        'poll-locked',
        `The poll at ${url} is protected by a password. Open it yourself, copy the table and paste it under “Read answers…”.`,
      );
    }
    if (code !== 200) {
      throw new Refusal(
        'poll-error',
        `The poll's server answered with error ${code}. Try again later, or paste the table instead.`,
      );
    }
    return response.getContentText('UTF-8');
  }

  make(poll: NewPoll): void {
    requireCreated(poll, this.post(createForm(poll)));
    // One after the other: dudle keeps a poll in one file.
    for (const week of poll.weeks) requireColumn(week, this.post(columnForm(poll, week)));
  }

  private post({ url, fields }: DudleForm): DudleReply {
    const options: Options = { method: 'post', payload: fields, followRedirects: false };
    const response = this.send(url, options, 'or use a poll that exists');
    const headers = response.getHeaders() as Record<string, unknown>;
    const name = Object.keys(headers).find((header) => header.toLowerCase() === 'location');
    return {
      code: response.getResponseCode(),
      location: name === undefined ? '' : String(headers[name]),
      text: response.getContentText('UTF-8'),
    };
  }

  private send(url: string, options: Options, instead: string): GoogleAppsScript.URL_Fetch.HTTPResponse {
    try {
      return UrlFetchApp.fetch(url, {
        ...options,
        muteHttpExceptions: true,
        headers: { 'Accept-Language': 'en' },
      });
    } catch (error) {
      const reason = (error instanceof Error ? error.message : String(error)).replace(/^Exception: /, '');
      throw new Refusal(
        'poll-unreachable',
        `The poll at ${url} could not be reached (${reason.replace(/\.$/, '')}). Try again, ${instead}.`,
      );
    }
  }
}
