// The world: its folder and files, the people in it, the stand-ins beside it, and how to start another one.
import type { ComponentChildren } from 'preact';
import type { StateView } from '../../protocol.js';
import { useSignal } from '../signal.js';
import { state } from '../store.js';
import { PanelView } from './PanelView.js';
import { Files } from './world/Files.js';
import { Import } from './world/Import.js';
import { Notices } from './world/Notices.js';
import { StartOver } from './world/StartOver.js';
import './world/world.css';

export const WorldPanel = () => {
  const known = useSignal(state);
  return (
    <PanelView
      title="World"
      about="Everything the scripts see. It lives in one folder and never leaves this machine."
    >
      {known === null ? null : <World known={known} />}
    </PanelView>
  );
};

const World = ({ known }: { known: StateView }) => (
  <div class="world">
    <Notices notices={known.notices} />
    <Part title="Folder">
      <p>
        <code class="world__folder">{known.folder}</code>
      </p>
      <Files />
    </Part>
    <Part title="Open my own export">
      <Import projects={known.projects} />
    </Part>
    <Part title="Start over">
      <StartOver folder={known.folder} />
    </Part>
    <Part title="Stand-ins for other servers">
      <Peers peers={known.peers} />
    </Part>
    <Part title="People" isWide>
      <People known={known} />
    </Part>
  </div>
);

interface PartProps {
  title: string;
  isWide?: boolean;
  children: ComponentChildren;
}

const Part = ({ title, isWide = false, children }: PartProps) => (
  <section class={isWide ? 'world__part world__part--wide' : 'world__part'} aria-label={title}>
    <h3>{title}</h3>
    {children}
  </section>
);

const People = ({ known: { people, person } }: { known: StateView }) =>
  people.length === 0 ? (
    <p class="dim">Nobody is known yet. People are added when a script names their mail address in set-up.</p>
  ) : (
    <ul class="world__people">
      {people.map(({ email, name }) => (
        <li key={email}>
          <b>{name || email}</b>
          <span class="dim small">{email}</span>
          {email === person ? <span class="chip chip--blue">at the keyboard</span> : null}
        </li>
      ))}
    </ul>
  );

const Peers = ({ peers }: { peers: StateView['peers'] }) =>
  peers.length === 0 ? (
    <p class="dim">None runs.</p>
  ) : (
    <>
      <p class="dim">
        The scripts reach these instead of the real servers. What is in them is gone when the workbench stops.
      </p>
      <ul class="world__peers">
        {peers.map(({ name, address }) => (
          <li key={address}>
            <a href={address} target="_blank" rel="noopener noreferrer">
              {name}
              <span class="sr"> (opens in a new tab)</span>
            </a>
            <span class="dim small">{address}</span>
          </li>
        ))}
      </ul>
    </>
  );
