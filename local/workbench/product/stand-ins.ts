// The stand-ins for dudle, Phabricator, Mattermost and Google Forms that run beside the workbench.
import { startDudle } from '../../peers/dudle.js';
import { startForms } from '../../peers/forms.js';
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
  /** What to do when one of them has changed the world. */
  whenChanged: (tell: () => void) => void;
  close: () => Promise<void>;
}

/** @param firstPort they take this one and the next three where they are free, else any; 0 = any */
export async function startStandIns(firstPort: number): Promise<StandIns> {
  let met: World | null = null;
  let changed = (): void => undefined;
  const now = (): Date => (met ? new Date(met.now) : new Date());
  const dudle = await onPort(firstPort, (port) => startDudle({ port, now }));
  const phabricator = await onPort(firstPort && firstPort + 1, (port) => startPhabricator({ port, now }));
  const mattermost = await onPort(firstPort && firstPort + 2, (port) => startMattermost({ port, now }));
  const forms = await onPort(firstPort && firstPort + 3, (port) =>
    startForms({ port, world: () => met, answered: () => changed() }),
  );
  const list = [
    { name: 'dudle', address: dudle.address },
    { name: 'Phabricator', address: phabricator.address },
    { name: 'Mattermost', address: mattermost.address },
    { name: 'Google Forms', address: forms.address },
  ];
  return {
    list,
    meet: (world) => {
      met = world;
      world.formsSite = `${forms.address}/`;
      if (!dudle.polls.has(DEMO_POLL)) dudle.polls.set(DEMO_POLL, demoPoll(now()));
      world.hosts.push(...list.flatMap(({ address }) => newHost(address, world.hosts)));
      writePollSettings(world, `${dudle.address}/`, `${dudle.address}/${DEMO_POLL}/`);
    },
    whenChanged: (tell) => {
      changed = tell;
    },
    close: async () => {
      await Promise.all([dudle.close(), phabricator.close(), mattermost.close(), forms.close()]);
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
