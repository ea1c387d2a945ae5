/** Finds out whose token a call carries. */
import type { Store, User } from '../store.js';
import { ConduitError } from './error.js';

const LENGTH = 32;
const PREFIXES = ['api', 'cli', 'clr'];

/** @throws ConduitError with the token in its text, as the server does */
export function authenticate({ users, expiredTokens }: Store, token: unknown): User {
  if (token === undefined || token === null || token === '') {
    throw new ConduitError('ERR-INVALID-SESSION', 'Session key is not present.');
  }
  const text = typeof token === 'string' ? token : JSON.stringify(token);
  const refuse = (end: string): ConduitError =>
    new ConduitError('ERR-INVALID-AUTH', `API token "${text}" ${end}`);
  if (Buffer.byteLength(text) !== LENGTH) {
    throw refuse(`has the wrong length. API tokens should be ${String(LENGTH)} characters long.`);
  }
  if (!PREFIXES.includes(text.split('-')[0] ?? '')) {
    throw refuse(
      `has the wrong format. API tokens should be ${String(LENGTH)} characters long and begin with one of these prefixes: ${PREFIXES.join(', ')}.`,
    );
  }
  if (expiredTokens.has(text)) throw refuse('was previously valid, but has expired.');
  const user = users.find((one) => one.token === text);
  if (user === undefined) throw refuse('is not valid.');
  if (user.isDisabled) {
    throw new ConduitError('ERR-INVALID-AUTH', 'User account is not permitted to use the API.');
  }
  return user;
}
