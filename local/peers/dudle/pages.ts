/** The pages of dudle, each as a whole document. */
import { inOrder } from './columns.js';
import { escapeHtml } from './escape.js';
import { page } from './frame.js';
import { nameInput, saveCell } from './input-row.js';
import type { Comment, DudlePoll } from './poll.js';
import { pollTable } from './table.js';
import type { View } from './table-context.js';
import { saidAt, WORDS, type Language, type Words } from './words.js';

/** The poll itself: table and comments. */
export function pollPage(poll: DudlePoll, view: View): string {
  const words = WORDS[view.language];
  const content =
    "<div id='polltable'>\n\t<form method='post' action='.' accept-charset='utf-8'>\n\t\t" +
    `${pollTable(poll, view)}\n\t</form>\n</div>\n\n${commentsPart(poll.comments, words)}`;
  return page(content, { language: view.language, poll, tab: '.', hasFeed: true });
}

function commentsPart(comments: readonly Comment[], words: Words): string {
  const said = comments.map(
    ({ name, text, at }, index) =>
      `<form method='post' action='.'><div class='textcolumn'><h3 class='comment' id='comment${String(index)}'>` +
      `${escapeHtml(name)} said on ${saidAt(at)}` +
      `<input type='hidden' name='delete_comment' value='${String(Math.floor(at.getTime() / 1000))}' />&nbsp;` +
      `<input class='delete_comment_button' type='submit' value='${escapeHtml(words.delete)}' /></h3>` +
      `${escapeHtml(text).replace(/\r\n/g, '<br />')}</div></form>`,
  );
  const hint = escapeHtml(words.enterName);
  return `<div id='comments'><h2>${escapeHtml(words.comments)}<a class='comment_sort' href='?comments_reverse'><span class='visually-hidden'> ${escapeHtml(words.newestFirst)}</span><span aria-hidden='true'>&#9652;</span></a></h2>${said.join('')}<form method='post' action='.' accept-charset='utf-8' id='newcomment'>
	<div class='comment' id='add_comment'>
	<label for='commentname'>${escapeHtml(words.yourName)}:</label>
		<input
			value="Anonymous"
			type='text'
			id='commentname'
			name='commentname'
			size='9'
			aria-label='${hint}'
			title='${hint}'/> ${escapeHtml(words.says)}&nbsp;
		<br />
		<textarea
			cols='50'
			rows='7'
			name='comment'
			aria-label='${escapeHtml(words.enterComment)}'
			></textarea>
		<br /><input type='submit' value='${escapeHtml(words.submitComment)}' />
	</div>
</form>
</div>
`;
}

/** The site's first page with the form for a new poll; `notice` is shown as an error. */
export function homePage(language: Language, notice = ''): string {
  const content = `<h2>Create new poll</h2><form method='post' action='.'>
<label>Title: <input type='text' name='create_poll' size='40' /></label><br />
<label><input type='radio' name='poll_type' value='time' checked='checked' /> Event-scheduling poll</label>
<label><input type='radio' name='poll_type' value='normal' /> Normal poll</label><br />
<label>Custom address (optional): <input type='text' name='poll_url' size='16' /></label>
<div class = 'error' aria-atomic="true" aria-live='assertive'>
${escapeHtml(notice)}
</div>
<input type='submit' value='Create' />
</form>`;
  return page(content, { language, poll: null, tab: '.', title: 'Home' });
}

/** What comes with a redirect after a poll was made. */
export function createdPage(language: Language, id: string): string {
  const content = `The poll was created successfully. The link to your new poll is: <br /><a href="${escapeHtml(id)}">${escapeHtml(id)}</a>`;
  return page(content, { language, poll: null, tab: '.', title: 'Home' });
}

/** What comes with a redirect after anything in a poll was saved. */
export function savedPage(poll: DudlePoll, language: Language, address: string): string {
  const link = `<a href="${escapeHtml(address)}">${escapeHtml(address)}</a>`;
  return page(`The changes were saved, you should be redirected to ${link}.`, { language, poll, tab: '.' });
}

/** The list of columns with a form for one more. */
export function columnsPage(poll: DudlePoll, language: Language): string {
  const items = inOrder(poll.columns).map(
    ({ key }) =>
      `<li>${escapeHtml(key)} <form method='post' action=''><input type='hidden' name='deletecolumn' value="${escapeHtml(key)}" />` +
      `<input class='delete' type='submit' value='&#10006;' /></form></li>`,
  );
  const [label, type] = poll.type === 'time' ? ['Day', 'date'] : ['Option', 'text'];
  const description = "<label>Description (optional): <input type='text' name='columndescription' /></label>";
  const content = `<h2>Add and remove columns</h2><ul>${items.join('')}</ul><form method='post' action='' accept-charset='utf-8'>
<label>${label}: <input type='${type}' name='new_columnname' /></label>
${poll.type === 'time' ? '' : description} <input type='submit' value='Add' /></form>`;
  return page(content, { language, poll, tab: 'edit_columns.cgi' });
}

/** The list of people with a form to invite one more. */
export function invitePage(poll: DudlePoll, language: Language): string {
  const words = WORDS[language];
  const rows = [...poll.participants.keys()]
    .sort()
    .map(
      (name) =>
        `<tr class='participantrow'><td class='name' colspan='2'><span>${escapeHtml(name)}</span></td></tr>`,
    );
  const content = `	<h2>${escapeHtml(words.tabInvite)}</h2>
<form id='invite_participants_form' method='post' action='invite_participants.cgi' accept-charset='utf-8'>
	<table id='participanttable'>
<thead>
	<tr><th colspan='2'>${escapeHtml(words.name)}</th></tr>
</thead>
${rows.join('')}<tr id='add_participant'>${nameInput('', words)}${saveCell('Invite')}</tr></table>
</form>`;
  return page(content, { language, poll, tab: 'invite_participants.cgi' });
}

/** A page of a poll whose content nobody needs here. */
export function plainPollPage(poll: DudlePoll, language: Language, tab: string, text: string): string {
  return page(`<p class='textcolumn'>\n\t${escapeHtml(text)}\n</p>`, { language, poll, tab });
}

export function notFoundPage(language: Language, siteAddress: string): string {
  const content = `
		<p>
		The requested poll was not found.
		</p>
		<p>
		There are several reasons why a poll may have been deleted:
		<ul>
			<li>Somebody clicked on &#8220;Delete poll&#8221; and deleted the poll manually.</li>
			<li>The poll was deleted by the administrator because it was not accessed for a long time.</li>
		</ul>
		<a href='${escapeHtml(siteAddress)}'>Return to DuD-Poll home and schedule a new poll</a>
		</p>`;
  return page(content, { language, poll: null, tab: 'not_found.cgi', hasLanguages: false });
}

/** What a protected poll shows with status 401. */
export function lockedPage(poll: DudlePoll, language: Language, user: string): string {
  const what =
    user === 'admin'
      ? 'The configuration of this poll is password-protected!'
      : 'This poll is password-protected!';
  const content = `<h2>Authorization required</h2>\n${what}\nIn order to proceed, you have to give the password for user <code>${escapeHtml(user)}</code>.`;
  return page(content, { language, poll, tab: 'authorization_required.cgi', hasLanguages: false });
}

export function errorPage(language: Language): string {
  const content = 'An error occurred while executing DuD-Poll.';
  return page(content, { language, poll: null, tab: 'error.cgi', title: 'Error', hasLanguages: false });
}
