// The icons of the page: 16 px shapes in the colour of the text beside them; words always stand next to them or name them.

const lines = {
  check: 'M3.5 8.5l3 3 6-7',
  cross: 'M4.2 4.2l7.6 7.6M11.8 4.2l-7.6 7.6',
  question: 'M5.6 6a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2.9-1.2 1.7M8 12.6v.01',
  down: 'M4 6l4 4 4-4',
  right: 'M6 4l4 4-4 4',
  list: 'M2.6 4.2h10.8M2.6 8h10.8M2.6 11.8h10.8',
  mail: 'M2 3.6h12v8.8H2zM2.4 4.2L8 8.8l5.6-4.6',
  user: 'M8 2.6a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4zM3 13.6c.6-2.5 2.5-3.8 5-3.8s4.4 1.3 5 3.8',
  calendar: 'M2.6 3.6h10.8v9.8H2.6zM2.6 6.6h10.8M5.4 2v2.6M10.6 2v2.6',
  clock: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 5v3.2l2.2 1.4',
  info: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 7.4v3.4M8 5.1v.01',
  sheet: 'M2.6 2.6h10.8v10.8H2.6zM2.6 6.2h10.8M2.6 9.8h10.8M6.4 6.2v7.2',
  lock: 'M4 7.2h8v6H4zM5.6 7.2V5.2a2.4 2.4 0 0 1 4.8 0v2',
  play: 'M5 3.4l7.4 4.6L5 12.6z',
  globe:
    'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM2.4 8h11.2M8 2.2c3.6 3.6 3.6 8 0 11.6M8 2.2c-3.6 3.6-3.6 8 0 11.6',
  bolt: 'M8.8 1.8L3.6 9h3.9l-.5 5.2L12.4 7H8.4z',
  keyboard: 'M1.6 4h12.8v8H1.6zM4 6.6v.01M6.6 6.6v.01M9.2 6.6v.01M11.8 6.6v.01M4.6 9.4h6.8',
};

const solids = {
  alert: 'M8 1.4l7 12.6H1zM7.2 6v4h1.6V6zM7.2 11.1v1.6h1.6v-1.6z',
  done: 'M8 1.7a6.3 6.3 0 1 0 0 12.6A6.3 6.3 0 0 0 8 1.7zM7.1 11.2L4.1 8.2l1.1-1.1 1.9 1.9 3.8-3.8L12 6.3z',
};

export type IconName = keyof typeof lines | keyof typeof solids;

const isSolid = (name: IconName): name is keyof typeof solids => name in solids;

/** A drawing without words of its own: hidden from screen readers. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class={isSolid(name) ? 'icon icon--solid' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
    <path fill-rule="evenodd" d={isSolid(name) ? solids[name] : lines[name]} />
  </svg>
);
