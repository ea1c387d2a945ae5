// A boxed message in place: what happened or what one should know, with its way out beside it.
import type { ComponentChildren } from 'preact';
import type { IconName } from './Icon.js';
import { Icon } from './Icon.js';

type NoticeKind = 'plain' | 'info' | 'good' | 'warn' | 'error';

const icons: Record<NoticeKind, IconName> = {
  plain: 'info',
  info: 'info',
  good: 'done',
  warn: 'alert',
  error: 'alert',
};

interface NoticeProps {
  kind: NoticeKind;
  icon?: IconName;
  children: ComponentChildren;
  /** Buttons at the right end. */
  action?: ComponentChildren;
}

/** Errors interrupt a screen reader; whoever wants other kinds announced puts them into a `role="status"`. */
export const Notice = ({ kind, icon, children, action }: NoticeProps) => (
  <div class={`notice notice--${kind}`} role={kind === 'error' ? 'alert' : undefined}>
    <Icon name={icon ?? icons[kind]} />
    <div class="grow">{children}</div>
    {action}
  </div>
);

/** The first `shown` sentences, the others behind a line that says how many there are. */
export const Sentences = ({ all, shown = 2 }: { all: readonly string[]; shown?: number }) => {
  const rest = all.length > shown + 1 ? all.slice(shown) : [];
  const first = rest.length > 0 ? all.slice(0, shown) : all;
  return (
    <>
      {first.map((text) => (
        <p class="small" key={text}>
          {text}
        </p>
      ))}
      {rest.length === 0 ? null : (
        <details class="more small">
          <summary>{`Show ${String(rest.length)} more`}</summary>
          <ul class="bullets">
            {rest.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
