/** `user.search` */
import type { Call } from '../conduit/method.js';
import { readBoolean, readInteger, readListOf, readString } from '../conduit/values.js';
import { rolesOf } from '../conduit/whoami.js';
import type { User } from '../store.js';
import { anyOf, readSearch, type Searchable } from './constraints.js';
import { cutPage, pageAsked } from './paging.js';

const USERS: Searchable<User> = {
  constraints: {
    ids: (value, reading) => anyOf(readListOf(readInteger)(value, reading), ({ id }) => id),
    phids: (value, reading) => anyOf(readListOf(readString)(value, reading), ({ phid }) => phid),
    usernames: (value, reading) => {
      const names = readListOf(readString)(value, reading).map((name) => name.toLowerCase());
      return anyOf(names, ({ username }) => username.toLowerCase());
    },
    nameLike: (value, reading) => {
      const part = readString(value, reading).toLowerCase();
      return ({ username, realName }) => `${username}\n${realName}`.toLowerCase().includes(part);
    },
    isDisabled: (value, reading) => is(value === null ? null : readBoolean(value, reading), 'isDisabled'),
    isBot: (value, reading) => is(value === null ? null : readBoolean(value, reading), 'isBot'),
  },
  others: ['isAdmin', 'isMailingList', 'needsApproval', 'mfa', 'createdStart', 'createdEnd', 'query'],
  attachments: [],
  saved: (key) => (key === 'all' ? {} : key === 'active' ? { isDisabled: false } : null),
};

function is(wanted: boolean | null, field: 'isDisabled' | 'isBot'): (user: User) => boolean {
  return (user) => wanted === null || user[field] === wanted;
}

/** Newest first; names nobody has are just missing. */
export function searchUsers(call: Call): unknown {
  const { queryKey, fits } = readSearch(call, USERS);
  const found = call.store.users.filter(fits).sort((one, other) => other.id - one.id);
  const { items, cursor } = cutPage(found, pageAsked(call.parameters), 'PhabricatorPeopleQuery');
  return {
    data: items.map(asJson),
    maps: {},
    query: { queryKey },
    cursor: { ...cursor, order: call.parameters.order ?? null },
  };
}

function asJson(user: User): unknown {
  return {
    id: user.id,
    type: 'USER',
    phid: user.phid,
    fields: {
      username: user.username,
      realName: user.realName,
      roles: rolesOf(user),
      dateCreated: user.dateCreated,
      dateModified: user.dateCreated,
      policy: { view: 'public', edit: 'no-one' },
      'custom.irc_nick': null,
    },
    attachments: {},
  };
}
