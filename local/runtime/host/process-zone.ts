// The zone of local time is one for the whole process; V8 notices when it changes.
import vm from 'node:vm';

/**
 * Makes `timeZone` (IANA; undefined = the machine's own) the zone of this thread and of threads started from now on.
 * Inside a worker it has no effect.
 * @returns the zone before
 */
export function setProcessZone(timeZone: string | undefined): string | undefined {
  // Jest hands tests a copy of `process` whose environment V8 does not watch; this is the real one.
  const { env } = vm.runInThisContext('process') as NodeJS.Process;
  const before = env.TZ;
  if (timeZone === undefined) delete env.TZ;
  else env.TZ = timeZone;
  return before;
}
