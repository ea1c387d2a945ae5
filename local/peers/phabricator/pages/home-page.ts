/** The first page: what this is, and the tokens one can try the add-on with. */
import { markup, type Content } from '../../server/markup.js';
import { rolesOf } from '../conduit/whoami.js';
import type { Store } from '../store.js';

export function homePage(store: Store): { title: string; content: Content } {
  const rows = store.users.map(
    (
      user,
    ) => markup`<tr><td><a href="/p/${encodeURIComponent(user.username)}/">${user.username}</a></td><td>${user.realName}</td>
<td>${rolesOf(user).includes('activated') ? 'active' : 'disabled'}</td><td><code>${user.token}</code></td></tr>
`,
  );
  return {
    title: 'People and tokens',
    content: markup`<h1>A stand-in for Phabricator</h1>
<p>It speaks the same interface as phabricator.wikimedia.org and keeps its tasks in memory: they are gone when it stops. Nothing here reaches a real server.</p>
<h2>People and their API tokens</h2>
<p>Use one of these tokens where the add-on asks for yours. They are made up and work only here.</p>
<div class="scroll" tabindex="0" role="region" aria-label="People and tokens"><table><thead><tr><th>Username</th><th>Name</th><th>Account</th><th>Token</th></tr></thead><tbody>
${rows}</tbody></table></div>`,
  };
}
