// The shapes of what pages and scripts may hand in.
import { objectOf, or, recordOf, text } from '../../common/entrypoints/shape.js';

export const setupRequest = objectOf({ settings: or(recordOf(text), {}) });
