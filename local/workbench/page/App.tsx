// The frame of the page: what every panel has around it.
import { useSignal } from './signal.js';
import { state } from './store.js';

export const App = () => (
  <h1>
    {useSignal(state)
      ?.projects.map(({ title }) => title)
      .join(', ') ?? 'Workbench'}
  </h1>
);
