/** The pages below a poll's address: reading it, and every change people make. */
import { html, type Answer } from '../server/answer.js';
import { redirect } from './answer.js';
import {
  columnsPage,
  invitePage,
  lockedPage,
  notFoundPage,
  plainPollPage,
  pollPage,
  savedPage,
} from './pages.js';
import { addColumn, removeColumn, vote, type DudlePoll } from './poll.js';
import { protect, requiredUser, type DigestCheck } from './protection.js';
import type { PeerRequest } from './request.js';
import type { View } from './table-context.js';

interface Visit {
  request: PeerRequest;
  poll: DudlePoll;
  polls: Map<string, DudlePoll>;
  /** '' = the poll's own page. */
  file: string;
  digest: DigestCheck;
  now: () => Date;
}

/** dudle asks for one of five sentences; this first one is always accepted. */
const DELETE_CONFIRMATION = 'phahqu3Uib4neiRi';
const VOTE_FIELD = 'add_participant_checked_';

const FILES: Record<string, (visit: Visit) => Answer> = {
  '': answerMain,
  'index.cgi': answerMain,
  'edit_columns.cgi': answerColumns,
  'invite_participants.cgi': answerInvite,
  'access_control.cgi': answerAccess,
  'delete_poll.cgi': answerDelete,
};

/** Answers one request below a poll's address. @throws NoSuchDay for a new column that is no date */
export function answerPoll(visit: Visit): Answer {
  const { poll, file, request, digest } = visit;
  const user = requiredUser(poll, file);
  if (user !== null && !digest.allows(poll, user, request.method, request.authorization)) {
    const headers = { 'WWW-Authenticate': digest.challenge(poll), 'Cache-Control': 'no-cache' };
    return html(401, lockedPage(poll, request.language, user), headers);
  }
  const answer = Object.hasOwn(FILES, file) ? FILES[file] : undefined;
  return answer ? answer(visit) : html(404, notFoundPage(request.language, request.site));
}

function answerMain(visit: Visit): Answer {
  const { request, poll } = visit;
  if (request.method === 'POST' && hasChanged(visit)) {
    const address = `${request.site}${poll.id}/`;
    return redirect(address, savedPage(poll, request.language, address));
  }
  return html(200, pollPage(poll, viewOf(request)));
}

/** Does what the form asks for; gives whether that was anything. */
function hasChanged({ request: { form }, poll, now }: Visit): boolean {
  const deleted = form.get('delete_participant_confirm');
  const name = form.get('add_participant');
  const comment = form.get('comment') ?? '';
  const hasVote = !form.has('cancel') && (deleted !== null || name !== null);
  if (hasVote && deleted !== null) poll.participants.delete(deleted);
  else if (hasVote && name !== null) saveVote(poll, form, name, now());
  if (comment !== '') {
    poll.comments.push({ name: (form.get('commentname') ?? '').trim(), text: comment.trim(), at: now() });
  }
  const deletedComment = form.get('delete_comment');
  if (deletedComment !== null) {
    poll.comments = poll.comments.filter(
      ({ at }) => String(Math.floor(at.getTime() / 1000)) !== deletedComment,
    );
  }
  return hasVote || comment !== '' || deletedComment !== null;
}

function saveVote(poll: DudlePoll, form: URLSearchParams, name: string, at: Date): void {
  const votes = [...form]
    .filter(([field]) => field.startsWith(VOTE_FIELD))
    .map(([field, value]): [string, string] => [field.slice(VOTE_FIELD.length), value]);
  vote(poll, { name, oldName: form.get('olduser') ?? '', votes: new Map(votes), at });
}

function viewOf({ query, language }: PeerRequest): View {
  return {
    language,
    symbols: query.has('ascii') ? 'ascii' : 'utf',
    sort: query.has('sort') ? query.getAll('sort') : ['timestamp'],
    editing: query.get('edituser'),
    isDeleting: query.has('deleteuser'),
  };
}

function answerColumns({ request: { form, language }, poll }: Visit): Answer {
  const name = form.get('new_columnname');
  const time = form.get('columntime');
  // The field for a time, sent empty, is refused; not sent at all it means the whole day.
  if (name !== null && !(poll.type === 'time' && time === '')) {
    addColumn(poll, {
      name,
      time: time ?? '',
      description: form.get('columndescription') ?? '',
      replaces: form.get('columnid') ?? '',
    });
  }
  const deleted = form.get('deletecolumn');
  if (deleted !== null) removeColumn(poll, deleted);
  return html(200, columnsPage(poll, language));
}

function answerInvite({ request: { form, language }, poll, now }: Visit): Answer {
  const name = form.get('add_participant');
  if (!form.has('cancel') && name !== null) {
    vote(poll, { name, oldName: form.get('olduser') ?? '', votes: new Map(), at: now() });
  }
  return html(200, invitePage(poll, language));
}

function answerAccess({ request: { form, language, site }, poll }: Visit): Answer {
  const user = form.get('ac_user') ?? '';
  const password = form.get('ac_password0') ?? '';
  const isSaving = form.has('ac_create') && password !== '' && password === form.get('ac_password1');
  if (isSaving && /^\w+$/.test(user)) {
    protect(poll, user, password);
    return redirect(`${site}${poll.id}/access_control.cgi`, '');
  }
  const text = poll.passwords.size === 0 ? 'Access control: not activated' : 'Access control: activated';
  return html(200, plainPollPage(poll, language, 'access_control.cgi', text));
}

function answerDelete({ request: { form, language }, poll, polls }: Visit): Answer {
  const isConfirmed =
    form.get('confirmnumber') === '0' && form.get('confirm')?.trim() === DELETE_CONFIRMATION;
  if (isConfirmed) polls.delete(poll.id);
  const text = isConfirmed ? 'The poll was deleted successfully!' : 'Delete this poll';
  return html(200, plainPollPage(poll, language, 'delete_poll.cgi', text));
}
