// How a run ended, as sign and word.
import { Icon } from '../parts/Icon.js';

type Ending = 'completed' | 'failed' | 'killed' | 'running';

const LOOKS = {
  completed: { kind: 'good', icon: 'check', word: 'completed' },
  failed: { kind: 'urgent', icon: 'alert', word: 'failed' },
  killed: { kind: 'soon', icon: 'cross', word: 'stopped' },
  running: { kind: 'blue', icon: 'play', word: 'running' },
} as const;

export const Outcome = ({ ending }: { ending: Ending }) => {
  const { kind, icon, word } = LOOKS[ending];
  return (
    <span class={`chip chip--${kind}`}>
      <Icon name={icon} />
      {word}
    </span>
  );
};
