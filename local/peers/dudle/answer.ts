/** How dudle answers after a change. */
import { html, type Answer } from '../server/answer.js';

/** A redirect with a page, as dudle sends it after every change. */
export function redirect(address: string, body: string): Answer {
  return html(302, body, { 'Cache-Control': 'no-cache', Location: address });
}
