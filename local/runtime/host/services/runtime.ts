// Operations of the runtime itself: what is published, the clock and the log.
import { publishedEnum, publishedType, startInfo } from '../api-table.js';
import { registerOps } from '../services.js';

registerOps({
  start: (_world, _args: null, { manifest }) => startInfo(manifest),
  'api.type': (_world, { type }: { type: string }) => publishedType(type),
  'api.enum': (_world, { type }: { type: string }) => publishedEnum(type),
  now: (_world, _args: null, context) => context.now(),
  log: (_world, { level, text }: { level: string; text: string }, context) => {
    context.log.push(level === 'log' || level === 'info' ? text : `${level.toUpperCase()} ${text}`);
  },
});
