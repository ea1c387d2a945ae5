// The dialog "Swap or cover", 760 × 560.
import { show } from '../../common/pages/show.js';
import { SwapOrCover } from './swap/SwapOrCover.js';

show(<SwapOrCover />);
