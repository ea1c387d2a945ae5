// Taking and letting go of locks.
import type { ExecutionContext } from '../context.js';
import { registerOps } from '../services.js';
import { lockOnceFree } from '../waits.js';
import type { Steps } from '../waits.js';

type LockName = 'script' | 'user' | 'document';

function keyOf(name: LockName, { project, state, user }: ExecutionContext): string {
  if (name === 'script') return `${project} script`;
  return name === 'user' ? `${project} user ${user}` : `${project} document ${state.spreadsheetId ?? ''}`;
}

registerOps({
  'Lock.isHeld': (_world, { name }: { name: LockName }, context) =>
    context.locks.isHeldBy(keyOf(name, context), context.id),
  // What was written under the lock is there for whoever takes it next. Google promises that only after flush().
  'Lock.release': (_world, { name }: { name: LockName }, context) => {
    context.flush();
    context.locks.release(keyOf(name, context), context.id, context.now());
  },
});

registerOps(
  {
    *'Lock.take'(
      _world,
      { name, timeout }: { name: LockName; timeout: number },
      context: ExecutionContext,
    ): Steps<boolean> {
      const key = keyOf(name, context);
      if (context.locks.isHeldBy(key, context.id)) return true;
      if (timeout < 0) return false;
      if (context.locks.take(key, context.id)) {
        context.advance(context.locks.behind(key, context.now()));
        return true;
      }
      return timeout > 0 && (yield* lockOnceFree(key, timeout));
    },
  },
  { waits: true },
);
