// The dialog "Generate rota", 900 × 640.
import { show } from '../../common/pages/show.js';
import { GenerateRota } from './generate/GenerateRota.js';

show(<GenerateRota />);
