// The dialog "Start poll", 600 × 500.
import { show } from '../../common/pages/Dialog.js';
import { StartPoll } from './poll/StartPoll.js';

show(<StartPoll />);
