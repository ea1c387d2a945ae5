// Who runs the script, and in which zone.
import { createHash } from 'node:crypto';
import { registerOps } from '../services.js';

registerOps({
  'Session.facts': (world, _args: null, context) => ({
    active: context.activeUser,
    // A run nobody authorized has no authority whose address could be told.
    effective: context.authMode === 'FULL' ? context.user : '',
    timeZone: context.manifest.timeZone,
    // Rotates every 30 days on Google; here it is stable within a month.
    temporaryKey: createHash('sha256')
      .update(`${context.user} ${world.now.slice(0, 7)}`)
      .digest('base64'),
  }),
});
