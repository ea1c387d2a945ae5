// The stand-ins for dudle, Phabricator and Mattermost that run beside the workbench.
import { startDudle } from '../../peers/dudle.js';
import { startMattermost } from '../../peers/mattermost.js';
import { startPhabricator } from '../../peers/phabricator.js';
import type { World } from '../../runtime/world/world.js';
import type { PeerView } from '../protocol.js';
import { demoPoll, DEMO_POLL } from './demo-poll.js';
import { writePollSettings } from './poll-settings.js';

export interface StandIns {
  list: PeerView[];
  /** Tells a world where they are, and lets their clocks follow its own. */
  meet: (world: World) => void;
  close: () => Promise<void>;
}

/** @param firstPort they take this one and the next two where they are free, else any; 0 = any */
export async function startStandIns(firstPort: number): Promise<StandIns> {
  let met: World | null = null;
  const now = (): Date => (met ? new Date(met.now) : new Date());
  const dudle = await onPort(firstPort, (port) => startDudle({ port, now }));
  const phabricator = await onPort(firstPort && firstPort + 1, (port) => startPhabricator({ port, now }));
  const mattermost = await onPort(firstPort && firstPort + 2, (port) => startMattermost({ port, now }));
  const list = [
    { name: 'dudle', address: dudle.address },
    { name: 'Phabricator', address: phabricator.address },
    { name: 'Mattermost', address: mattermost.address },
  ];
  return {
    list,
    meet: (world) => {
      met = world;
      if (!dudle.polls.has(DEMO_POLL)) dudle.polls.set(DEMO_POLL, demoPoll(now()));
      world.hosts.push(...list.flatMap(({ address }) => newHost(address, world.hosts)));
      writePollSettings(world, `${dudle.address}/`, `${dudle.address}/${DEMO_POLL}/`);
    },
    close: async () => {
      await Promise.all([dudle.close(), phabricator.close(), mattermost.close()]);
    },
  };
}

/** The host to allow, unless the machine as a whole is allowed already. */
function newHost(address: string, hosts: readonly string[]): string[] {
  const { host, hostname } = new URL(address);
  return hosts.includes(hostname) || hosts.includes(host) ? [] : [host];
}

/** The same ports at every start keep addresses in the world valid. */
async function onPort<Peer>(port: number, start: (port: number) => Promise<Peer>): Promise<Peer> {
  try {
    return await start(port);
  } catch (error) {
    if (port === 0 || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return start(0);
  }
}
