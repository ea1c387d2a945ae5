// A mail's HTML in a frame that may do nothing: no script, no request, no way out. Its links stand below it instead.
import { useMemo } from 'preact/hooks';
import { count } from '../words.js';

/** Comes before anything of the mail, so it holds for all of it. */
const BEFORE = [
  '<!doctype html><meta charset="utf-8">',
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'">`,
  '<meta name="color-scheme" content="light">',
  // Without permission to open windows, a click on a link does nothing.
  '<base target="_blank">',
  '<style>html{background:#fff;color:#202124;font:14px/20px Roboto,Arial,sans-serif;overflow-wrap:anywhere}</style>',
].join('');

interface Link {
  text: string;
  address: string;
}

/** The links of the mail; the parsed document is inert. */
const linksIn = (html: string): Link[] => {
  const found = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('a[href]')];
  return found.flatMap((link) => {
    const address = link.getAttribute('href')?.trim() ?? '';
    if (!/^(https?|mailto):/i.test(address)) return [];
    return [{ text: link.textContent.trim().replace(/\s+/g, ' ') || address, address }];
  });
};

export const MailFrame = ({ html }: { html: string }) => {
  const links = useMemo(() => linksIn(html), [html]);
  return (
    <>
      <iframe class="mail__frame" title="The mail as HTML" sandbox="" srcdoc={BEFORE + html} />
      {links.length === 0 ? null : (
        <details class="more">
          <summary>{count(links.length, 'link')} in this mail</summary>
          <ul class="mail__links">
            {links.map(({ text, address }, index) => (
              <li key={index}>
                <a href={address} target="_blank" rel="noopener noreferrer">
                  {text}
                </a>
                {text === address ? null : <span class="dim small"> {address}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
