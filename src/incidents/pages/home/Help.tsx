// What the keys do, and where the rest is found.
import type { OutwardLink } from '../../use-cases/contract.js';
import { Outward } from '../frame/Outward.js';
import { View } from '../frame/View.js';

const KEYS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['Tab'], 'To the next control'],
  [['↑', '↓'], 'Up and down in the lists of incidents'],
  [['Enter'], 'Opens an incident, a group, a helper'],
  [['Space'], 'Ticks a step'],
  [['Ctrl', 'Enter'], 'Sends the open form (⌘ Enter on a Mac)'],
  [['Esc'], 'Closes what is open, then goes back; what you typed is kept'],
];

export const Help = ({ links, onBack }: { links: readonly OutwardLink[]; onBack: () => void }) => (
  <View title="Help" backTo="Home" onBack={onBack}>
    <div class="view">
      <section>
        <h2>Keys</h2>
        <dl class="help small">
          {KEYS.map(([keys, what]) => (
            <>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </>
          ))}
        </dl>
      </section>
      <section>
        <h2>Good to know</h2>
        <ul class="bullets small">
          <li>Everything you do here is written into the sheet and its Timeline tab at once.</li>
          <li>You can also type into the sheet itself; the timeline notes it.</li>
          <li>Mails are sent as you, and only after you have seen their text.</li>
          <li>Set-up is in the menu “Incidents”.</li>
        </ul>
      </section>
      {links.length === 0 ? null : (
        <section>
          <h2>Elsewhere</h2>
          <ul class="stack small">
            {links.map(({ id, label, address }) => (
              <li key={id}>
                <Outward href={address}>{label}</Outward>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  </View>
);
