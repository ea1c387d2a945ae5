// The dialog "Set up", 800 × 560.
import { show } from '../../common/pages/Dialog.js';
import { Setup } from './setup/Setup.js';

show(<Setup />);
