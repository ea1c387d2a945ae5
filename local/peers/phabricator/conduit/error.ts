/** A refusal as Conduit words it. */

export class ConduitError extends Error {
  readonly code: string;

  /** @param info the sentence in `error_info` */
  constructor(code: string, info: string) {
    super(info);
    this.name = 'ConduitError';
    this.code = code;
  }
}

/** What Conduit says when a method throws anything it has no code for. */
export function coreError(info: string): ConduitError {
  return new ConduitError('ERR-CONDUIT-CORE', info);
}

/** For what the real server can do and this stand-in cannot: better loud than wrong. */
export function notEmulated(what: string): ConduitError {
  return coreError(`Not emulated by this stand-in: ${what}.`);
}
