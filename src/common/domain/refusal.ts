// The one way to say no to a request: a code for programs and one sentence for a person.

/** A request that cannot be done as asked; nothing was changed. `message` says what is wrong, where, and what to do. */
export class Refusal extends Error {
  readonly code: string;

  constructor(code: string, sentence: string) {
    super(sentence);
    this.code = code;
  }
}
