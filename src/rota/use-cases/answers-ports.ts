// What reading answers needs besides the ports of the rota.

export interface PollPages {
  /** The page at a poll's address; refuses if it is gone, locked or out of reach. */
  fetch: (address: string) => string;
}
