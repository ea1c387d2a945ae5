// The steps of set-up at the left: done ones lead back, the current one is marked.
import { Icon } from '../Icon.js';
import type { SetupState } from './use-setup.js';

export const Rail = ({ setup }: { setup: SetupState }) => (
  <nav aria-label="Steps">
    <ol class="rail">
      {setup.project.steps.map((name, index) => {
        const isDone = index < setup.step;
        const isCurrent = index === setup.step;
        const label = `${String(index + 1)} ${name}`;
        return (
          <li key={name} class={isDone ? 'is-done' : undefined} aria-current={isCurrent ? 'step' : undefined}>
            <Icon name={isDone ? 'done' : isCurrent ? 'half' : 'ring'} />
            {isDone ? (
              <button type="button" class="link" onClick={() => setup.goTo(index)}>
                {label}
              </button>
            ) : (
              <span>{label}</span>
            )}
          </li>
        );
      })}
    </ol>
  </nav>
);
