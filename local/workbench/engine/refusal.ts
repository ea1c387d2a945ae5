// A request the workbench refuses.

/** One sentence for the person. */
export class Refusal extends Error {
  /** HTTP status it is sent with. */
  readonly status: number;
  constructor(message: string, status = 400) {
    super(message);
    this.status = status;
  }
}
