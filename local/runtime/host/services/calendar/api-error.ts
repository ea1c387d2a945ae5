/** What the Calendar API refuses, as status, reason and text; the guest turns it into a GoogleJsonResponseException. */

/** A refusal of the API. `message` is Google's own text, without the "API call to … failed" around it. */
export class CalendarApiError extends Error {
  readonly code: number;
  readonly reason: string;

  constructor(code: number, reason: string, message: string) {
    super(message);
    this.name = 'CalendarApiError';
    this.code = code;
    this.reason = reason;
  }
}

export function badRequest(message = 'Bad Request'): CalendarApiError {
  return new CalendarApiError(400, 'badRequest', message);
}

export function notFound(): CalendarApiError {
  return new CalendarApiError(404, 'notFound', 'Not Found');
}
