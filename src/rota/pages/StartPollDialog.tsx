// The dialog "Start poll", 600 × 500.
import { show } from '../../common/pages/show.js';
import { StartPoll } from './poll/StartPoll.js';

show(<StartPoll />);
