// Everything a calendar entry holds.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { CloseButton } from '../../parts/CloseButton.js';
import { LinkedText } from '../LinkedText.js';
import type { Entry } from './entries.js';

export const EntryDetails = ({ entry, onClose }: { entry: Entry; onClose: () => void }) => {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const marks = Object.entries(entry.marks);
  return (
    <aside
      class="details"
      aria-labelledby="entry-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div class="details__head">
        <h3 id="entry-title" class="details__title" ref={title} tabIndex={-1}>
          {entry.title || '(no title)'}
        </h3>
        <CloseButton label="Close the entry" onClick={onClose} />
      </div>
      <p>{entry.when}</p>
      <p>
        <span class={entry.isByScript ? 'chip chip--blue' : 'chip chip--plain'}>
          {entry.isByScript ? 'made by the script' : 'made by hand'}
        </span>
      </p>
      {entry.description === '' ? (
        <p class="dim">No description.</p>
      ) : (
        <LinkedText text={entry.description} />
      )}
      {marks.length === 0 ? null : (
        <>
          <h4 class="details__part">Marks of the script</h4>
          <dl class="facts small">
            {marks.flatMap(([name, value]) => [
              <dt key={name}>{name}</dt>,
              <dd key={`${name}:`}>{value}</dd>,
            ])}
          </dl>
        </>
      )}
    </aside>
  );
};
