// Fetches a poll's page; what can go wrong is said in one sentence.
import { Refusal } from '../../common/domain/refusal.js';
import { safeLink } from '../../common/domain/mail.js';
import type { PollPages } from '../use-cases/answers-ports.js';

export class UrlFetchPoll implements PollPages {
  fetch(address: string): string {
    const url = safeLink(address);
    if (url === null || !/^https?:/i.test(url)) {
      throw new Refusal(
        'poll-address',
        `"${address}" is no web address; copy the poll's address from the browser, starting with https://.`,
      );
    }
    const response = this.get(url);
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
        `The poll at ${url} is protected by a password. Open it yourself, copy the table and paste it here.`,
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

  private get(url: string): GoogleAppsScript.URL_Fetch.HTTPResponse {
    try {
      return UrlFetchApp.fetch(url, { muteHttpExceptions: true, headers: { 'Accept-Language': 'en' } });
    } catch (error) {
      const reason = (error instanceof Error ? error.message : String(error)).replace(/^Exception: /, '');
      throw new Refusal(
        'poll-unreachable',
        `The poll at ${url} could not be reached (${reason.replace(/\.$/, '')}). Try again, or paste the table instead.`,
      );
    }
  }
}
