/** What a stand-in answers to one request. */

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** A page. */
export function html(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers }, body };
}

/** The browser asks again elsewhere, with GET. */
export function seeOther(address: string): Answer {
  return { status: 303, headers: { Location: address }, body: '' };
}
