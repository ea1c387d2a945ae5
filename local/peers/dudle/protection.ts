/** Password protection of a poll: HTTP Digest (RFC 2617, MD5, qop=auth), as dudle's web server does it. */
import { createHash, randomBytes } from 'node:crypto';
import type { DudlePoll } from './poll.js';

/** Pages that only the user `admin` may open once that user has a password. */
const ADMIN_PAGES = ['edit_columns.cgi', 'invite_participants.cgi', 'access_control.cgi', 'delete_poll.cgi'];

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

function realmOf(poll: DudlePoll): string {
  return `dudle-${poll.id}`;
}

/** Gives a user a password; from then on the poll asks for it. */
export function protect(poll: DudlePoll, user: string, password: string): void {
  poll.passwords.set(user, md5(`${user}:${realmOf(poll)}:${password}`));
}

/** The user whose password a file of the poll asks for, or null. */
export function requiredUser(poll: DudlePoll, file: string): 'admin' | 'participant' | null {
  if (poll.passwords.has('admin') && ADMIN_PAGES.includes(file)) return 'admin';
  return poll.passwords.has('participant') ? 'participant' : null;
}

/** The nonces handed out by one server. */
export class DigestCheck {
  readonly #nonces = new Set<string>();

  /** Value of `WWW-Authenticate`. */
  challenge(poll: DudlePoll): string {
    const nonce = randomBytes(20).toString('base64');
    this.#nonces.add(nonce);
    return `Digest realm="${realmOf(poll)}", nonce="${nonce}", algorithm=MD5, qop="auth"`;
  }

  /** Whether an `Authorization` header proves that the sender may open the page. Basic never does. */
  allows(
    poll: DudlePoll,
    required: 'admin' | 'participant',
    method: string,
    header: string | undefined,
  ): boolean {
    if (header === undefined || !/^digest /i.test(header)) return false;
    const given = parameters(header.slice('digest '.length));
    const { username = '', realm, nonce = '', uri = '', nc = '', cnonce = '', qop = '', response } = given;
    const secret = poll.passwords.get(username);
    if (secret === undefined || realm !== realmOf(poll) || !this.#nonces.has(nonce) || qop !== 'auth')
      return false;
    if (required === 'admin' && username !== 'admin') return false;
    return response === md5([secret, nonce, nc, cnonce, qop, md5(`${method}:${uri}`)].join(':'));
  }
}

function parameters(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/(\w+)=(?:"([^"]*)"|([^\s,]+))/g)];
  return Object.fromEntries(pairs.map(([, name = '', quoted, plain]) => [name, quoted ?? plain ?? '']));
}
