/** What is around the content of every page of dudle: head, tabs, language chooser. */
import { escapeHtml, escapeTitle } from './escape.js';
import type { DudlePoll } from './poll.js';
import { WORDS, type Language, type Words } from './words.js';

export interface PageOptions {
  language: Language;
  /** The poll it belongs to; null on pages of the site. */
  poll: DudlePoll | null;
  /** File of the tab: `.` = the poll itself, or the site's home page. */
  tab: string;
  /** Heading of pages without a poll. */
  title?: string;
  /** Only the poll's own page offers a feed. */
  hasFeed?: boolean;
  /** Error pages have an empty language chooser. */
  hasLanguages?: boolean;
}

/** A whole page. `content` is HTML. */
export function page(content: string, options: PageOptions): string {
  const { language, poll, hasFeed = false } = options;
  const words = WORDS[language];
  const base = poll ? '..' : '.';
  const title = poll ? poll.title : (options.title ?? '');
  const heading = poll ? escapeHtml(poll.title) : escapeHtml(`DuD-Poll - ${title}`);
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN"
  "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang='${language}' lang='${language}' dir='ltr'>
<head>
	<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
	<meta http-equiv="Content-Style-Type" content="text/css" />
	<title>${windowTitle(options, words)}</title>
<link rel='stylesheet' type='text/css' href='${base}/default.css' title='default' media='screen, projection, tv, handheld'/>
${hasFeed ? "<link rel='alternate'  type='application/atom+xml' href='atom.cgi' />\n" : ''}${poll ? '<meta name="robots" content="noindex, nofollow" />\n' : ''}</head>
<body><div id="top"></div>
${numbered('header')}${breadcrumbs(options, words)}
<div id='main'>
${tabs(options, words)}
<div id='content' role='content'>
	<h1 id='polltitle'>${heading}
	</h1>
	${poll ? typeSpan(poll, words) : ''}
${content}
</div>
${languageChooser(options, words)}
</div>
${numbered('footer')}</body>

</html>
`;
}

function numbered(name: string): string {
  return Array.from({ length: 6 }, (_, index) => `<div id='${name}${String(index)}'></div>\n`).join('');
}

function windowTitle({ poll, tab, title = '' }: PageOptions, words: Words): string {
  const tabTitle = pollTabs(words).find(([, file]) => file === tab)?.[0] ?? '';
  return escapeTitle(
    poll ? `DuD-Poll - ${poll.title} - ${tab === '.' ? words.tabPoll : tabTitle}` : `DuD-Poll - ${title}`,
  );
}

function typeSpan({ type }: DudlePoll, words: Words): string {
  const text = type === 'time' ? words.timePoll : words.normalPoll;
  return `<div tabindex='0'><span id='polltypespan' class='visually-hidden'>${escapeHtml(text)}</span></div>`;
}

function breadcrumbs({ poll, tab }: PageOptions, words: Words): string {
  const home = `<a href='${poll ? '..' : '.'}'>${escapeHtml(words.home)}</a>`;
  const own = poll ? escapeHtml(poll.title) : '';
  const crumbs = !poll ? [home] : tab === '.' ? [home, own] : [home, `<a href='.'>${own}</a>`, ''];
  return `<div id='breadcrumbs'><ul>${crumbs.map((crumb) => `<li class='breadcrumb'>${crumb}</li>`).join('')}</ul></div>`;
}

type Tab = [title: string, file: string];

/** An empty title is the gap between two groups. */
function pollTabs(words: Words): Tab[] {
  return [
    [words.tabHome, '..'],
    ['', ''],
    [words.tabPoll, '.'],
    [words.tabHistory, 'history.cgi'],
    ['', ''],
    [words.tabColumns, 'edit_columns.cgi'],
    [words.tabInvite, 'invite_participants.cgi'],
    [words.tabAccess, 'access_control.cgi'],
    [words.tabOverview, 'overview.cgi'],
    [words.tabDelete, 'delete_poll.cgi'],
    ['', ''],
    [words.tabCustomize, 'customize.cgi'],
  ];
}

function tabs({ poll, tab }: PageOptions, words: Words): string {
  const siteTabs: Tab[] = [
    [words.tabHome, '.'],
    [words.tabExamples, 'example.cgi'],
    [words.tabAbout, 'about.cgi'],
    [words.tabCustomize, 'customize.cgi'],
  ];
  const items = (poll ? pollTabs(words) : siteTabs).map(([title, file]) => {
    if (title === '') return "<li class='separator_tab'></li>";
    const text = `&nbsp;${escapeHtml(title)}&nbsp;`;
    if (file === tab) return `<li id='active_tab' class='active_tab' >${text}</li> `;
    return `<li class='nonactive_tab' ><a href='${file}'>${text}</a></li> `;
  });
  return `<div id='tabs' role='navigation'><ul id='tablist'>${items.join('')}</ul></div>`;
}

function languageChooser({ language, hasLanguages = true }: PageOptions, words: Words): string {
  const languages: [Language, string][] = [
    ['en', 'English'],
    ['de', 'Deutsch'],
  ];
  const options = languages.map(
    ([code, name]) =>
      `<option class='lang' value='${code}'${code === language ? " selected='selected'" : ''}>${name}</option>\n`,
  );
  const label = escapeHtml(words.selectLanguage);
  return (
    `<form action=''><div id='languageChooser'><select aria-label='${label}' name='lang'>\n` +
    `${hasLanguages ? options.join('') : ''}</select><input type='submit' value='${label}' /></div></form>`
  );
}

/** Enough to read and use the pages; dudle's own sheets are not copied. */
export const STYLE_SHEET = `
body { font-family: sans-serif; margin: 1rem; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
#tablist li, #breadcrumbs li { display: inline; }
table { border-collapse: collapse; }
th, td { padding: 0.3rem 0.5rem; }
.invisible { border: 0; }
.a_yes__ { background: #cfc; }
.b_maybe { background: #ffc; }
.c_no___ { background: #fcc; }
.error { color: #b30000; }
`;
