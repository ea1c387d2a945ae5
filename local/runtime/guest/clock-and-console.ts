// The two globals that V8 has itself but that must speak to the world: Date and console.
import { installClock } from './clock.js';
import { installConsole } from './console.js';

installClock();
installConsole();
