// The dialog "Set up", 800 × 560.
import { show } from '../../common/pages/show.js';
import { Setup } from './setup/Setup.js';

show(<Setup />);
