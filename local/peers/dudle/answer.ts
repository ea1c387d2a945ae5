/** What the stand-in answers to one request. */

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** A page. */
export function html(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers }, body };
}

/** A redirect with a page, as dudle sends it after every change. */
export function redirect(address: string, body: string): Answer {
  return html(302, body, { 'Cache-Control': 'no-cache', Location: address });
}
