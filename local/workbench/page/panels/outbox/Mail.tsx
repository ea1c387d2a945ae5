// One mail: its header, and its two bodies.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MailView } from '../../../protocol.js';
import { Icon } from '../../parts/Icon.js';
import { LinkedText } from '../LinkedText.js';
import { MailFrame } from './MailFrame.js';

interface MailProps {
  mail: MailView;
  /** Back to the list, where the mail was chosen from it. */
  onBack: (() => void) | null;
}

type Body = 'html' | 'text';

export const Mail = ({ mail, onBack }: MailProps) => {
  const [body, setBody] = useState<Body>(mail.html === '' ? 'text' : 'html');
  const title = useRef<HTMLHeadingElement>(null);
  // Where the mail replaces the list, the focus goes with it.
  useLayoutEffect(() => {
    const isAlone = matchMedia('(max-width: 800px)').matches;
    if (onBack !== null && isAlone) title.current?.focus();
  }, []);
  return (
    <article class="mail" aria-labelledby="mail-subject">
      {onBack === null ? null : (
        <button type="button" class="btn btn--text btn--sm mail__back" onClick={onBack}>
          <span class="turned">
            <Icon name="right" />
          </span>
          All mails
        </button>
      )}
      <h3 id="mail-subject" class="mail__subject" ref={title} tabIndex={-1}>
        {mail.subject || '(no subject)'}
      </h3>
      <Header mail={mail} />
      {mail.html === '' || mail.text === '' ? null : <Switch body={body} onChange={setBody} />}
      {body === 'html' ? <MailFrame html={mail.html} /> : <TextBody text={mail.text} />}
    </article>
  );
};

/** More people than this are folded. */
const SHOWN = 6;

const People = ({ all }: { all: readonly string[] }) => {
  const rest = all.length > SHOWN + 1 ? all.slice(SHOWN) : [];
  const first = rest.length > 0 ? all.slice(0, SHOWN) : all;
  return (
    <>
      {first.join(', ')}
      {rest.length === 0 ? null : (
        <details class="more">
          <summary>{`and ${String(rest.length)} more`}</summary>
          {rest.join(', ')}
        </details>
      )}
    </>
  );
};

const Header = ({ mail }: { mail: MailView }) => {
  const lines: [string, readonly string[]][] = [
    ['From', [mail.from]],
    ['To', mail.to],
    ['Cc', mail.cc],
    ['Answers to', [mail.replyTo]],
    ['Sent', [mail.dateText]],
  ];
  return (
    <dl class="facts">
      {lines
        .filter(([, values]) => values.join('') !== '')
        .flatMap(([name, values]) => [
          <dt key={name}>{name}</dt>,
          <dd key={`${name}:`}>
            <People all={values} />
          </dd>,
        ])}
    </dl>
  );
};

const Switch = ({ body, onChange }: { body: Body; onChange: (body: Body) => void }) => (
  <div class="switch" role="group" aria-label="Show the mail as">
    {(
      [
        ['html', 'HTML'],
        ['text', 'Plain text'],
      ] as const
    ).map(([value, caption]) => (
      <button
        key={value}
        type="button"
        class="switch__one"
        aria-pressed={body === value}
        onClick={() => onChange(value)}
      >
        {body === value ? <Icon name="check" /> : null}
        {caption}
      </button>
    ))}
  </div>
);

const TextBody = ({ text }: { text: string }) =>
  text === '' ? (
    <p class="dim">This mail has no text.</p>
  ) : (
    <div class="mail__text">
      <LinkedText text={text} />
    </div>
  );
