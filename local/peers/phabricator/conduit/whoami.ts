/** `user.whoami` */
import type { User } from '../store.js';
import type { Call } from './method.js';

/** Words for what an account is and may do. */
export function rolesOf({ isDisabled, isBot }: User): string[] {
  return [
    ...(isDisabled ? ['disabled'] : []),
    ...(isBot ? ['agent'] : []),
    'verified',
    'approved',
    ...(isDisabled ? [] : ['activated']),
  ];
}

export function whoAmI({ user, site }: Call): unknown {
  return {
    phid: user.phid,
    userName: user.username,
    realName: user.realName,
    image: `${site}file/data/profile/${user.phid}.png`,
    uri: `${site}p/${user.username}/`,
    roles: rolesOf(user),
    primaryEmail: user.email,
  };
}
