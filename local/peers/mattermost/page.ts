/** The page that shows the channels with their posts. */
import { markup, type Content, type Markup } from '../server/markup.js';
import { when } from '../server/when.js';
import type { Attachment } from './payload.js';
import type { Channel, Post, Store } from './store.js';

/** @param site the stand-in's own address with a slash at the end */
export function channelsPage(store: Store, site: string): { title: string; content: Content } {
  const hooks = store.hooks.map(
    ({ id, displayName, channel }) =>
      markup`<tr><td>${displayName}</td><td>${channel}</td><td><code>${site}hooks/${id}</code></td></tr>
`,
  );
  return {
    title: 'Channels',
    content: markup`<h1>A stand-in for Mattermost</h1>
<p>It takes posts through incoming webhooks and keeps them in memory: they are gone when it stops. Nothing here reaches a real server.</p>
${store.channels.map(channelPart)}
<h2>Incoming webhooks</h2>
<p>Use one of these addresses where the add-on asks for a webhook.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Incoming webhooks"><table><thead><tr><th>Webhook</th><th>Channel</th><th>Address</th></tr></thead><tbody>
${hooks}</tbody></table></div>`,
  };
}

function channelPart({ displayName, name, posts }: Channel): Markup {
  return markup`<h2>${displayName} <span class="dim">${name}</span></h2>
${posts.length === 0 ? markup`<p class="dim">No post yet.</p>` : markup`<ul class="list">${posts.map(postItem)}</ul>`}
`;
}

function postItem({ username, message, attachments, priority, at }: Post): Markup {
  const mark = priority?.priority ? markup` <span class="chip">${priority.priority}</span>` : null;
  return markup`<li><b>${username}</b> <span class="dim">${when(at)}</span>${mark}
${message === '' ? null : markup`<p class="text">${message}</p>`}${attachments.map(attachmentPart)}</li>
`;
}

const COLORS = ['good', 'warning', 'danger'];

function attachmentPart({
  color,
  pretext,
  authorName,
  title,
  titleLink,
  text,
  fields,
  footer,
}: Attachment): Markup {
  const heading = titleLink === '' ? title : `${title} (${titleLink})`;
  const lines = [pretext, authorName, heading, text].filter((line) => line !== '');
  const rows = fields.map((field) => markup`<dt>${field.title}</dt><dd>${field.value}</dd>`);
  return markup`<div class="attachment ${COLORS.includes(color) ? color : ''}">${lines.map((line) => markup`<p class="text">${line}</p>`)}
${rows.length === 0 ? null : markup`<dl>${rows}</dl>`}${footer === '' ? null : markup`<p class="dim">${footer}</p>`}</div>`;
}
