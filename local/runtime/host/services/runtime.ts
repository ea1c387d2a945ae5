// Operations of the runtime itself: the clock and the log.
import { registerOps } from '../services.js';

registerOps({
  now: (_world, _args: null, context) => context.now(),
  log: (_world, { level, text }: { level: string; text: string }, context) => {
    context.log.push(level === 'log' || level === 'info' ? text : `${level.toUpperCase()} ${text}`);
  },
});
