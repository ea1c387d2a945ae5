// The workbench's page.
import { render } from 'preact';
import { startStore } from './store.js';
import { App } from './App.js';

const root = document.getElementById('app');
if (root !== null) {
  startStore();
  render(<App />, root);
}
