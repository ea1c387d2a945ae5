// The workbench's page.
import { render } from 'preact';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/parts.css';
import { startStore } from './store.js';
import { App } from './App.js';

const root = document.getElementById('app');
if (root !== null) {
  startStore();
  render(<App />, root);
}
