/** HTML as a value: whatever is put into a template is text unless it was made by a template itself. */

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export interface Markup {
  readonly html: string;
}

export type Content = string | number | Markup | null | readonly Content[];

/** `` markup`<p>${text}</p>` ``: text is escaped for elements and for attributes in either kind of quotes. */
export function markup(pieces: TemplateStringsArray, ...contents: Content[]): Markup {
  const html = pieces.map((piece, index) => piece + htmlOf(contents[index] ?? null)).join('');
  return { html };
}

function htmlOf(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'string' || typeof content === 'number') return escape(String(content));
  return 'html' in content ? content.html : content.map(htmlOf).join('');
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
