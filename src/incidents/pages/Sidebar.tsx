// The sidebar "Incident Desk", 300 px wide.
import { show } from '../../common/pages/show.js';
import { App } from './App.js';

show(<App />);
