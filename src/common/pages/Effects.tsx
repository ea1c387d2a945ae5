// A list of what will be or was written, sent and left open, each line with its sign.
import type { IconName } from './Icon.js';
import { Icon } from './Icon.js';

export interface EffectLine {
  icon: IconName;
  tone?: 'good' | 'warn' | 'urgent';
  text: string;
}

export const Effects = ({ lines }: { lines: readonly EffectLine[] }) => (
  <ul class="effects">
    {lines.map(({ icon, tone, text }) => (
      <li class={tone === undefined ? undefined : `is-${tone}`} key={text}>
        <Icon name={icon} />
        <span>{text}</span>
      </li>
    ))}
  </ul>
);
