// Making a poll on a dudle: the forms that are sent, and what its answers mean. Only time polls keep weeks in order.
import type { Day } from '../../common/domain/calendar.js';
import { quoted } from '../../common/domain/quoted.js';
import { Refusal } from '../../common/domain/refusal.js';
import type { NewPoll } from '../domain/poll-plan.js';
import { htmlPage } from './html-tables.js';

/** A form to be posted; redirects are not followed. */
export interface DudleForm {
  url: string;
  fields: Record<string, string>;
}

export interface DudleReply {
  code: number;
  /** Header Location, or ''. */
  location: string;
  text: string;
}

/** The form that makes the poll. */
export const createForm = ({ address, title }: NewPoll): DudleForm => {
  const { server, id } = placeOf(address);
  return { url: server, fields: { create_poll: title, poll_type: 'time', poll_url: id } };
};

/** The form that adds a week as a column; one that is there stays as it is. */
export const columnForm = ({ address }: NewPoll, week: Day): DudleForm => ({
  url: `${address}edit_columns.cgi`,
  fields: { new_columnname: week },
});

const placeOf = (address: string): { server: string; id: string } => {
  const [, server = '', id = ''] = /^(.*\/)([\w-]+)\/$/.exec(address) ?? [];
  return { server, id };
};

/**
 * Errors are pages with status 200. That the address is taken is none: nobody else can have guessed it.
 * @throws Refusal where the poll was not made
 */
export const requireCreated = ({ address }: NewPoll, { code, location, text }: DudleReply): void => {
  const { server, id } = placeOf(address);
  if (code >= 300 && code < 400) {
    if (location.endsWith(`/${id}/edit_columns.cgi`)) return;
    throw notMade(
      `${server} answered with the address ${quoted(location)}; if the poll server has moved, write its new address into the setting "Poll server"`,
    );
  }
  if (code !== 200) throw notMade(`${server} answered with error ${code}; try again later`);
  const said = (htmlPage(text).error ?? '').replace(/\s+/g, ' ').trim();
  if (/already exists/i.test(said)) return;
  throw notMade(
    said === ''
      ? `${server} did not answer like a dudle; check the setting "Poll server"`
      : `dudle says ${quoted(said.replace(/\.$/, ''))}`,
  );
};

/** @throws Refusal where the column was not added */
export const requireColumn = (week: Day, { code }: DudleReply): void => {
  if (code === 200) return;
  throw notMade(
    code === 401
      ? 'it is protected by a password; take the password away, or start the poll with another address'
      : `dudle answered with error ${code} to the week ${week}`,
  );
};

const notMade = (why: string): Refusal =>
  new Refusal('poll-not-made', `The poll is not complete: ${why}. Start the poll again to finish it.`);
