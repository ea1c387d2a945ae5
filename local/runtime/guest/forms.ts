// FormApp: forms with list and grid questions, and what people answered; each member a thin question to the host.
import { ask } from './bridge.js';
import { emulateClass, emulateService } from './emulate.js';
import { enumValue } from './enums.js';
import { textOf } from './given.js';
import { wrongParameters } from './parameters.js';

interface FormFacts {
  title: string;
  address: string;
  isAccepting: boolean;
  items: ItemFacts[];
}

interface ItemFacts {
  id: number;
  type: 'LIST' | 'GRID';
  title: string;
  isRequired: boolean;
  choices?: string[];
  rows?: string[];
  columns?: string[];
}

interface ResponseFacts {
  id: string;
  at: Date;
  answers: { item: number; answer: string | string[] }[];
}

/** Where an item is: its form and its id there. */
interface Place {
  form: string;
  item: number;
}

const factsOf = ({ form, item }: Place): ItemFacts => ask('Form.item', { id: form, item }) as ItemFacts;

const change = ({ form, item }: Place, part: Record<string, unknown>): void => {
  ask('Form.changeItem', { id: form, item, part });
};

/** Texts as an array, refused in Google's words where they are none. */
const texts = (values: unknown, method: string): string[] => {
  if (!Array.isArray(values)) throw wrongParameters(method, [values]);
  return values.map((value: unknown) => String(value));
};

class Choice {
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  getValue(): string {
    return this.#value;
  }
}

class ListItem {
  readonly #at: Place;
  constructor(at: Place) {
    this.#at = at;
  }
  getTitle(): string {
    return factsOf(this.#at).title;
  }
  setTitle(title: unknown): this {
    change(this.#at, { title: String(title) });
    return this;
  }
  setHelpText(help: unknown): this {
    change(this.#at, { help: String(help) });
    return this;
  }
  setRequired(isRequired: unknown): this {
    change(this.#at, { isRequired: isRequired === true });
    return this;
  }
  getChoices(): Choice[] {
    return (factsOf(this.#at).choices ?? []).map((value) => new Choice(value));
  }
  setChoiceValues(values: unknown): this {
    change(this.#at, { choices: texts(values, 'FormApp.ListItem.setChoiceValues') });
    return this;
  }
}

class GridItem {
  readonly #at: Place;
  constructor(at: Place) {
    this.#at = at;
  }
  getTitle(): string {
    return factsOf(this.#at).title;
  }
  setTitle(title: unknown): this {
    change(this.#at, { title: String(title) });
    return this;
  }
  setHelpText(help: unknown): this {
    change(this.#at, { help: String(help) });
    return this;
  }
  getId(): number {
    return this.#at.item;
  }
  getRows(): string[] {
    return factsOf(this.#at).rows ?? [];
  }
  setRows(rows: unknown): this {
    change(this.#at, { rows: texts(rows, 'FormApp.GridItem.setRows') });
    return this;
  }
  setColumns(columns: unknown): this {
    change(this.#at, { columns: texts(columns, 'FormApp.GridItem.setColumns') });
    return this;
  }
}

class Item {
  readonly #at: Place;
  constructor(at: Place) {
    this.#at = at;
  }
  getId(): number {
    return this.#at.item;
  }
  getTitle(): string {
    return factsOf(this.#at).title;
  }
  getType(): unknown {
    return enumValue('Forms.ItemType', factsOf(this.#at).type);
  }
  asListItem(): ListItem {
    return new ListItem(this.#as('LIST'));
  }
  asGridItem(): GridItem {
    return new GridItem(this.#as('GRID'));
  }

  #as(type: ItemFacts['type']): Place {
    ask('Form.itemAs', { id: this.#at.form, item: this.#at.item, type });
    return this.#at;
  }
}

class ItemResponse {
  readonly #at: Place;
  readonly #answer: string | string[];
  constructor(at: Place, answer: string | string[]) {
    this.#at = at;
    this.#answer = answer;
  }
  getItem(): Item {
    return new Item(this.#at);
  }
  getResponse(): string | string[] {
    return Array.isArray(this.#answer) ? [...this.#answer] : this.#answer;
  }
}

class FormResponse {
  readonly #form: string;
  readonly #facts: ResponseFacts;
  constructor(form: string, facts: ResponseFacts) {
    this.#form = form;
    this.#facts = facts;
  }
  getId(): string {
    return this.#facts.id;
  }
  getTimestamp(): Date {
    return new Date(this.#facts.at.getTime());
  }
  getItemResponses(): ItemResponse[] {
    return this.#facts.answers.map(
      ({ item, answer }) => new ItemResponse({ form: this.#form, item }, answer),
    );
  }
}

class Form {
  readonly #id: string;
  constructor(id: string) {
    this.#id = id;
  }
  getId(): string {
    return this.#id;
  }
  getTitle(): string {
    return this.#facts().title;
  }
  getPublishedUrl(): string {
    return this.#facts().address;
  }
  isAcceptingResponses(): boolean {
    return this.#facts().isAccepting;
  }
  supportsAdvancedResponderPermissions(): boolean {
    this.#facts();
    return true;
  }
  setPublished(isPublished: unknown): this {
    return this.#set({ isPublished: isPublished === true, isAccepting: isPublished === true });
  }
  setDescription(description: unknown): this {
    return this.#set({ description: String(description) });
  }
  setConfirmationMessage(confirmation: unknown): this {
    return this.#set({ confirmation: String(confirmation) });
  }
  addEditors(addresses: unknown): this {
    ask('Form.addEditors', { id: this.#id, editors: texts(addresses, 'FormApp.Form.addEditors') });
    return this;
  }
  addListItem(): ListItem {
    return new ListItem(this.#add('LIST'));
  }
  addGridItem(): GridItem {
    return new GridItem(this.#add('GRID'));
  }
  getItems(type?: unknown): Item[] {
    const items = this.#facts().items.filter(
      (item) => type === undefined || enumValue('Forms.ItemType', item.type) === type,
    );
    return items.map(({ id }) => new Item({ form: this.#id, item: id }));
  }
  getResponses(): FormResponse[] {
    const found = ask('Form.responses', { id: this.#id }) as ResponseFacts[];
    return found.map((facts) => new FormResponse(this.#id, facts));
  }

  #facts(): FormFacts {
    return ask('Form.read', { id: this.#id }) as FormFacts;
  }
  #set(part: Record<string, unknown>): this {
    ask('Form.change', { id: this.#id, part });
    return this;
  }
  #add(type: ItemFacts['type']): Place {
    return { form: this.#id, item: ask('Form.addItem', { id: this.#id, type }) as number };
  }
}

class FormApp {
  create(...args: unknown[]): Form {
    const [title] = args;
    if (args.length !== 1) throw wrongParameters('FormApp.create', args);
    return new Form(ask('FormApp.create', { title: textOf(title) }) as string);
  }
  openById(...args: unknown[]): Form {
    if (args.length !== 1 || typeof args[0] !== 'string') throw wrongParameters('FormApp.openById', args);
    return new Form(ask('FormApp.open', { id: args[0] }) as string);
  }
}

emulateClass('Forms.Choice', Choice);
emulateClass('Forms.ListItem', ListItem);
emulateClass('Forms.GridItem', GridItem);
emulateClass('Forms.Item', Item);
emulateClass('Forms.ItemResponse', ItemResponse);
emulateClass('Forms.FormResponse', FormResponse);
emulateClass('Forms.Form', Form);
emulateService('FormApp', new FormApp());
