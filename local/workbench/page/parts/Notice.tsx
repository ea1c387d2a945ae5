// One boxed message with its sign: what a person should know before going on.
import type { ComponentChildren } from 'preact';
import type { IconName } from './Icon.js';
import { Icon } from './Icon.js';

type Kind = 'error' | 'warn' | 'good' | 'info';

const SIGN: Record<Kind, IconName> = { error: 'alert', warn: 'alert', good: 'done', info: 'info' };

export const Notice = ({ kind, children }: { kind: Kind; children: ComponentChildren }) => (
  <div class={`notice notice--${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
    <Icon name={SIGN[kind]} />
    <div class="grow">{children}</div>
  </div>
);
