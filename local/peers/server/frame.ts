/** What is around the content of a stand-in's page, and its looks. */
import type { Answer } from './answer.js';
import { html } from './answer.js';
import { markup, type Content } from './markup.js';

export interface Page {
  /** Name of the real program. */
  program: string;
  title: string;
  /** Links of the head: caption and address. */
  places: readonly (readonly [caption: string, address: string])[];
  content: Content;
}

export const STYLE_PATH = '/stand-in.css';

/** A whole page that says of which program it is the stand-in. */
export function framed(status: number, { program, title, places, content }: Page): Answer {
  const links = places.map(([caption, address]) => markup`<a href="${address}">${caption}</a>`);
  return html(
    status,
    markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${program} (stand-in)</title>
<link rel="stylesheet" href="${STYLE_PATH}">
<link rel="icon" href="data:,">
</head>
<body>
<header><b>${program}</b> <span class="mark">stand-in on this machine</span><nav aria-label="Places">${links}</nav></header>
<main>
${content}
</main>
</body>
</html>
`.html,
  );
}

export function styleSheet(): Answer {
  return { status: 200, headers: { 'Content-Type': 'text/css; charset=utf-8' }, body: STYLE_SHEET };
}

const STYLE_SHEET = `
:root { color-scheme: light dark; --bg: #fff; --sunken: #f1f3f4; --ink: #202124; --dim: #575b60; --line: #dadce0;
  --edge: #747a80; --action: #0b57d0; --on-action: #fff; --bad: #b3261e; --bad-tint: #fceeed; }
@media (prefers-color-scheme: dark) { :root { --bg: #1f1f1f; --sunken: #303234; --ink: #e6e6e6; --dim: #bdc1c6;
  --line: #47494c; --edge: #929599; --action: #a8c7fa; --on-action: #062e6f; --bad: #f6b4ae; --bad-tint: #43211f; } }
*, *::before { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 14px/20px Roboto, Arial, sans-serif; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; padding: 10px 16px;
  border-bottom: 1px solid var(--line); background: var(--sunken); }
header .mark { color: var(--dim); font-size: 12px; }
nav { display: flex; flex-wrap: wrap; gap: 4px 16px; margin-left: auto; }
main { max-width: 860px; margin: 0 auto; padding: 16px 16px 48px; }
h1 { margin: 8px 0; font-size: 20px; line-height: 28px; overflow-wrap: anywhere; }
h2 { margin: 28px 0 8px; font-size: 15px; line-height: 20px; }
p { margin: 8px 0; overflow-wrap: anywhere; }
a { color: var(--action); }
:focus-visible { outline: 2px solid var(--action); outline-offset: 2px; }
.dim { color: var(--dim); }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
pre.text { margin: 8px 0; padding: 12px; border: 1px solid var(--line); border-radius: 4px; font: 13px/20px "Roboto Mono", Consolas, monospace; }
.chips { display: flex; flex-wrap: wrap; gap: 6px; margin: 8px 0; padding: 0; list-style: none; }
.chip { padding: 2px 10px; border: 1px solid var(--line); border-radius: 999px; background: var(--sunken); font-size: 12px; overflow-wrap: anywhere; }
.chip.broken { border-style: dashed; border-color: var(--bad); color: var(--bad); }
.list { margin: 0; padding: 0; list-style: none; border-top: 1px solid var(--line); }
.list > li { padding: 10px 0; border-bottom: 1px solid var(--line); }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 8px 8px 8px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { color: var(--dim); font-size: 12px; }
code { font: 13px/20px "Roboto Mono", Consolas, monospace; overflow-wrap: anywhere; }
form { display: grid; gap: 14px; max-width: 560px; }
label { display: grid; gap: 4px; font-weight: 600; font-size: 13px; }
label .dim { font-weight: 400; font-size: 12px; }
input, select, textarea { width: 100%; min-height: 34px; padding: 6px 8px; border: 1px solid var(--edge); border-radius: 4px;
  background: var(--bg); color: var(--ink); font: inherit; font-weight: 400; }
input[type="radio"] { width: 20px; min-height: 20px; margin: 0; accent-color: var(--action); }
.choices { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0; padding: 8px 0 12px; border: 0; border-bottom: 1px solid var(--line); min-width: 0; }
.choices legend { padding: 8px 0 0; font-weight: 600; }
.choices label { display: flex; align-items: center; gap: 8px; min-height: 28px; font-weight: 400; font-size: 14px; }
textarea { min-height: 180px; font-family: "Roboto Mono", Consolas, monospace; font-size: 13px; }
button { justify-self: start; min-height: 34px; padding: 0 16px; border: 0; border-radius: 4px; background: var(--action);
  color: var(--on-action); font: 600 14px/1 Roboto, Arial, sans-serif; cursor: pointer; }
.error { padding: 10px 12px; border-radius: 4px; background: var(--bad-tint); color: var(--bad); white-space: pre-wrap; }
.attachment { margin: 8px 0 0; padding-left: 12px; border-left: 4px solid var(--edge); }
.attachment.good { border-color: #0f6b32; } .attachment.warning { border-color: #b06f00; } .attachment.danger { border-color: var(--bad); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 8px 0; }
dt { color: var(--dim); } dd { margin: 0; overflow-wrap: anywhere; }
`;
