// The workbench's page.
import { render } from 'preact';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/parts.css';
import './styles/frame.css';
import './styles/boxes.css';
import { App } from './App.js';
import { startBoxes } from './boxes.js';
import { onNews } from './news.js';
import { followPlace } from './place.js';
import { forgetSteps, guardEdits } from './sheets/edits.js';
import { startStore, state } from './store.js';

const root = document.getElementById('app');
if (root !== null) {
  followPlace((onState) =>
    state.subscribe(() => {
      const known = state.get();
      if (known !== null) onState(known);
    }),
  );
  startBoxes();
  guardEdits();
  onNews((news) => {
    if (news.kind === 'replaced') forgetSteps();
  });
  startStore();
  render(<App />, root);
}
