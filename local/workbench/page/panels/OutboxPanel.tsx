// The outbox: every mail that would have been sent, and what the person at the other end would see.
import { useState } from 'preact/hooks';
import type { MailView } from '../../protocol.js';
import { afterDrawing } from '../parts/after-drawing.js';
import { useView } from '../store.js';
import { moveInList } from './arrow-keys.js';
import { Mail } from './outbox/Mail.js';
import './outbox/outbox.css';
import { Empty, Loaded, PanelView } from './PanelView.js';
import { count } from './words.js';

export const OutboxPanel = () => {
  const view = useView<MailView[]>('/api/outbox', ['outbox']);
  const number = view.value?.length ?? 0;
  const about =
    number === 0 ? 'No mail leaves this machine.' : `${count(number, 'mail')}. None left this machine.`;
  return (
    <PanelView title="Outbox" about={about}>
      <Loaded view={view} what="The outbox">
        {(mails) =>
          mails.length === 0 ? (
            <Empty title="No mail was sent yet.">
              Mails appear here when a menu item sends them, or when the clock reaches a trigger that does.
            </Empty>
          ) : (
            <Mails mails={mails} />
          )
        }
      </Loaded>
    </PanelView>
  );
};

/** Side by side; on narrow screens the mail takes the place of the list once one is chosen. */
const Mails = ({ mails }: { mails: readonly MailView[] }) => {
  const [chosen, choose] = useState<number | null>(null);
  const open = mails.find(({ number }) => number === chosen) ?? null;
  const shown = open ?? mails[0];
  const goBack = (): void => {
    const former = chosen;
    choose(null);
    afterDrawing(() => document.getElementById(`mail-${String(former)}`)?.focus());
  };
  return (
    <div class={open === null ? 'mails' : 'mails mails--open'}>
      <ul class="mails__list" aria-label="Mails, newest first" onKeyDown={moveInList}>
        {mails.map((mail) => (
          <li key={mail.number}>
            <button
              type="button"
              id={`mail-${String(mail.number)}`}
              class="mails__one"
              data-item
              {...(mail === shown ? { 'aria-current': 'true' as const } : {})}
              onClick={() => choose(mail.number)}
            >
              <span class="mails__top">
                <b>{mail.to.join(', ') || 'nobody'}</b>
                <span class="dim small num">{mail.dateText}</span>
              </span>
              <span class="mails__subject">{mail.subject || '(no subject)'}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown === undefined ? null : (
        <Mail key={shown.number} mail={shown} onBack={open === null ? null : goBack} />
      )}
    </div>
  );
};
