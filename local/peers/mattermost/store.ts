/** What the stand-in keeps in memory: channels with their posts, and incoming webhooks. */
import { EM, TEAM } from '../../demo/team.js';
import { Letters } from '../server/letters.js';
import type { Attachment, Priority } from './payload.js';

export interface Post {
  message: string;
  username: string;
  attachments: Attachment[];
  priority: Priority | null;
  at: Date;
}

export interface Channel {
  /** As in addresses; webhooks name it so. Direct channels are called `@name`. */
  name: string;
  displayName: string;
  /** Private, and the webhook's owner is not in it. */
  isForbidden: boolean;
  posts: Post[];
}

export interface Hook {
  id: string;
  displayName: string;
  /** Name of the channel it posts to unless told otherwise. */
  channel: string;
  /** Whether it may post nowhere else. */
  isLocked: boolean;
}

export interface Store {
  channels: Channel[];
  hooks: Hook[];
  usernames: string[];
  /** Settings of the server. */
  hasWebhooks: boolean;
  allowsUsernames: boolean;
  requestIds: Letters;
  now: () => Date;
}

export function channel(name: string, displayName: string, isForbidden = false): Channel {
  return { name, displayName, isForbidden, posts: [] };
}

/** The team's channels and one webhook for each of the two the process uses. */
export function seededStore(now: () => Date): Store {
  const ids = new Letters('webhooks');
  const hook = (name: string, displayName: string): Hook => ({
    id: ids.take(26),
    displayName,
    channel: name,
    isLocked: false,
  });
  return {
    channels: [
      channel('wd-wb-incident-manager', 'WD/WB Incident Manager'),
      channel('wikidata-camp', 'Wikidata camp'),
      channel('town-square', 'Town Square'),
      channel('engineering-managers', 'Engineering Managers', true),
    ],
    hooks: [hook('wd-wb-incident-manager', 'Incident Desk'), hook('wikidata-camp', 'Incident Desk, camp')],
    usernames: [EM, ...TEAM].map(({ name }) => (name.split(' ')[0] ?? name).toLowerCase()),
    hasWebhooks: true,
    allowsUsernames: true,
    requestIds: new Letters('requests'),
    now,
  };
}
