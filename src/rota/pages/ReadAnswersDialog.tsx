// The dialog "Read answers", 700 × 560.
import { show } from '../../common/pages/show.js';
import { ReadAnswers } from './answers/ReadAnswers.js';

show(<ReadAnswers />);
