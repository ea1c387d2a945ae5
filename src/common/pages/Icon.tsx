// The icons of all pages: 16 px shapes in the colour of the text beside them; words always stand next to them.

const lines = {
  check: 'M3.5 8.5l3 3 6-7',
  tilde: 'M2.8 9.4c1.5-2.9 3.3-2.9 5.2-1.4s3.7 1.5 5.2-1.4',
  cross: 'M4.2 4.2l7.6 7.6M11.8 4.2l-7.6 7.6',
  question: 'M5.6 6a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2.9-1.2 1.7M8 12.6v.01',
  down: 'M4 6l4 4 4-4',
  ring: 'M8 2.6a5.4 5.4 0 1 0 0 10.8A5.4 5.4 0 0 0 8 2.6z',
  plus: 'M8 3v10M3 8h10',
  mail: 'M2 3.6h12v8.8H2zM2.4 4.2L8 8.8l5.6-4.6',
  undo: 'M3 6h6.2a3.5 3.5 0 0 1 0 7H6.2M5.6 3.2L2.8 6l2.8 2.8',
  user: 'M8 2.6a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4zM3 13.6c.6-2.5 2.5-3.8 5-3.8s4.4 1.3 5 3.8',
  calendar: 'M2.6 3.6h10.8v9.8H2.6zM2.6 6.6h10.8M5.4 2v2.6M10.6 2v2.6',
  clock: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 5v3.2l2.2 1.4',
  info: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 7.4v3.4M8 5.1v.01',
  sheet: 'M2.6 2.6h10.8v10.8H2.6zM2.6 6.2h10.8M2.6 9.8h10.8M6.4 6.2v7.2',
  doc: 'M4 2.3h5.2L12 5.1v8.6H4zM6.2 8h3.6M6.2 10.6h3.6',
  chat: 'M2.3 3h11.4v8H7.2L4.2 13.6V11H2.3z',
  external: 'M6.4 3.6H3.4v9h9V9.6M9.2 3.4h3.4v3.4M12.4 3.6L7.6 8.4',
  refresh: 'M13 8a5 5 0 1 1-1.6-3.7M13.2 2.4v2.9h-2.9',
  offline: 'M5 12.6h6.4a2.6 2.6 0 0 0 .5-5.1A4 4 0 0 0 4.3 6.7 3 3 0 0 0 5 12.6zM2.4 2.4l11.2 11.2',
  back: 'M9.8 3.8L5.6 8l4.2 4.2',
  next: 'M6.2 3.8L10.4 8l-4.2 4.2',
  up2: 'M4 8l4-4 4 4M4 12.5l4-4 4 4',
  equal: 'M3.5 6h9M3.5 10h9',
  down2: 'M4 3.5l4 4 4-4M4 8l4 4 4-4',
  skip: 'M8 2.6a5.4 5.4 0 1 0 0 10.8A5.4 5.4 0 0 0 8 2.6zM5.5 8h5',
};

const solids = {
  octagon: 'M5.2 1.3h5.6l3.9 3.9v5.6l-3.9 3.9H5.2l-3.9-3.9V5.2zM7.1 4v5h1.8V4zM7.1 10.3V12h1.8v-1.7z',
  alert: 'M8 1.4l7 12.6H1zM7.2 6v4h1.6V6zM7.2 11.1v1.6h1.6v-1.6z',
  half: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM8 3.4v9.2a4.6 4.6 0 0 1 0-9.2z',
  done: 'M8 1.7a6.3 6.3 0 1 0 0 12.6A6.3 6.3 0 0 0 8 1.7zM7.1 11.2L4.1 8.2l1.1-1.1 1.9 1.9 3.8-3.8L12 6.3z',
  pin: 'M9.9 1.4l4.7 4.7-1 1-.8-.1-2.5 2.5.3 2.5-1.2 1.2-3-3L2.9 13.7l-.6-.6 3.5-3.5-3-3L4 5.4l2.5.3L9 3.2l-.1-.8z',
};

export type IconName = keyof typeof lines | keyof typeof solids;

const isSolid = (name: IconName): name is keyof typeof solids => name in solids;

/** A drawing without words of its own: hidden from screen readers. */
export const Icon = ({ name, isTiny }: { name: IconName; isTiny?: boolean }) => (
  <svg
    class={`icon${isSolid(name) ? ' icon--solid' : ''}${isTiny === true ? ' icon--tiny' : ''}`}
    viewBox="0 0 16 16"
    aria-hidden="true"
  >
    <path fill-rule="evenodd" d={isSolid(name) ? solids[name] : lines[name]} />
  </svg>
);
