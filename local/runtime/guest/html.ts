// HtmlService: pages from text or files of the project, and their templates.
import { Blob, blobDataOf, textBlob } from './blob.js';
import { ask } from './bridge.js';
import { emulateClass, emulateService } from './emulate.js';
import { escapeHtml, renderTemplate } from './html-template.js';

class MetaTag {
  readonly #name: string;
  readonly #content: string;
  constructor(name: string, content: string) {
    this.#name = name;
    this.#content = content;
  }
  getName(): string {
    return this.#name;
  }
  getContent(): string {
    return this.#content;
  }
}

emulateClass('HTML.HtmlOutputMetaTag', MetaTag);

export class HtmlOutput {
  #content: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;
  #faviconUrl: string | null = null;
  readonly #metaTags: MetaTag[] = [];
  constructor(content: string) {
    this.#content = content;
  }
  addMetaTag(name: string, content: string): this {
    this.#metaTags.push(new MetaTag(name, content));
    return this;
  }
  append(text: string): this {
    this.#content += text;
    return this;
  }
  appendUntrusted(text: string): this {
    this.#content += escapeHtml(text);
    return this;
  }
  asTemplate(): object {
    return new HtmlTemplate(this.#content);
  }
  clear(): this {
    this.#content = '';
    return this;
  }
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
  getBlob(): Blob {
    return textBlob(this.#content, 'text/html', null);
  }
  getContent(): string {
    return this.#content;
  }
  getFaviconUrl(): string | null {
    return this.#faviconUrl;
  }
  getHeight(): number | null {
    return this.#height;
  }
  getMetaTags(): MetaTag[] {
    return [...this.#metaTags];
  }
  getTitle(): string {
    return this.#title;
  }
  getWidth(): number | null {
    return this.#width;
  }
  setContent(content: string): this {
    this.#content = content;
    return this;
  }
  setFaviconUrl(url: string): this {
    this.#faviconUrl = url;
    return this;
  }
  setHeight(height: number): this {
    this.#height = height;
    return this;
  }
  /** Every page is in IFRAME mode; the others were withdrawn and are ignored by Google too. */
  setSandboxMode(): this {
    return this;
  }
  setTitle(title: string): this {
    this.#title = title;
    return this;
  }
  setWidth(width: number): this {
    this.#width = width;
    return this;
  }
  /** Concerns web apps only. */
  setXFrameOptionsMode(): this {
    return this;
  }
}

emulateClass('HTML.HtmlOutput', HtmlOutput);

/** What the script puts on it are the variables of its scriptlets. */
class HtmlTemplate {
  readonly #raw: string;
  constructor(raw: string) {
    this.#raw = raw;
  }
  evaluate(): HtmlOutput {
    return new HtmlOutput(renderTemplate(this.#raw, Object.fromEntries(Object.entries(this))));
  }
  getRawContent(): string {
    return this.#raw;
  }
}

emulateClass('HTML.HtmlTemplate', HtmlTemplate);

function textOf(source: unknown): string {
  if (source === undefined) return '';
  if (typeof source === 'string') return source;
  return new Blob(blobDataOf(source)).getDataAsString();
}

class HtmlService {
  createHtmlOutput(html?: unknown): HtmlOutput {
    return new HtmlOutput(textOf(html));
  }
  createHtmlOutputFromFile(name: string): HtmlOutput {
    return new HtmlOutput(ask('Html.file', { name }) as string);
  }
  createTemplate(html: unknown): HtmlTemplate {
    return new HtmlTemplate(textOf(html));
  }
  createTemplateFromFile(name: string): HtmlTemplate {
    return new HtmlTemplate(ask('Html.file', { name }) as string);
  }
  /** Only a web app has one. */
  getUserAgent(): string | null {
    return null;
  }
}

emulateService('HtmlService', new HtmlService());
