// A link out of the sheet, in a window of its own.
import { Icon } from '../../../common/pages/Icon.js';

interface OutwardProps {
  href: string;
  children: string;
  /** Classes that make it look like a button. */
  look?: string;
  id?: string;
  onFollow?: () => void;
}

/** An address that people typed and that is none of the web stays plain text. */
export const Outward = ({ href, children, look, id, onFollow }: OutwardProps) =>
  /^https?:/i.test(href) ? (
    <a
      id={id}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      class={look}
      onClick={() => onFollow?.()}
    >
      {children}
      <span class="sr"> (opens a new window)</span>
      <Icon name="external" isTiny />
    </a>
  ) : (
    <span>{children}</span>
  );
