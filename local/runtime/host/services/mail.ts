/** The operations behind MailApp. */
import type { World } from '../../world/world.js';
import type { ExecutionContext } from '../context.js';
import { registerOps, ServiceError } from '../services.js';
import { MailRefusal } from './mail/addresses.js';
import { remainingQuota, sendMail, type Message, type Sending } from './mail/send.js';

/** Recipients a day by kind of account (Google's quota page). */
const DAILY_RECIPIENTS = { consumer: 100, workspace: 1500 };

registerOps({
  'mail.send': (world: World, message: Message, context) => {
    try {
      sendMail(world.outbox, message, sendingBy(world, context));
    } catch (error) {
      throw error instanceof MailRefusal ? new ServiceError(error.message) : error;
    }
    return null;
  },
  'mail.remainingQuota': (world: World, _args: null, context) =>
    remainingQuota(world.outbox, sendingBy(world, context)),
});

function sendingBy(world: World, { user, now }: ExecutionContext): Sending {
  return { user, now: new Date(now()).toISOString(), dailyRecipients: DAILY_RECIPIENTS[world.accounts] };
}
