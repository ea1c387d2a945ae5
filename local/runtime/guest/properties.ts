// PropertiesService: small texts that outlive the execution, in three stores.
import { ask } from './bridge.js';
import { emulateClass, emulateService } from './emulate.js';

type StoreName = 'script' | 'user' | 'document';

class Properties {
  readonly #store: StoreName;
  constructor(store: StoreName) {
    this.#store = store;
  }
  deleteAllProperties(): this {
    ask('Properties.set', { store: this.#store, values: {}, deleteOthers: true });
    return this;
  }
  deleteProperty(key: unknown): this {
    ask('Properties.delete', { store: this.#store, key: String(key) });
    return this;
  }
  getKeys(): string[] {
    return Object.keys(this.getProperties());
  }
  getProperties(): Record<string, string> {
    return ask('Properties.all', { store: this.#store }) as Record<string, string>;
  }
  getProperty(key: unknown): string | null {
    return ask('Properties.get', { store: this.#store, key: String(key) }) as string | null;
  }
  setProperties(values: Record<string, unknown>, deleteOthers: unknown = false): this {
    const texts = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
    ask('Properties.set', { store: this.#store, values: texts, deleteOthers: Boolean(deleteOthers) });
    return this;
  }
  setProperty(key: unknown, value: unknown): this {
    ask('Properties.set', {
      store: this.#store,
      values: { [String(key)]: String(value) },
      deleteOthers: false,
    });
    return this;
  }
}

emulateClass('Properties.Properties', Properties);

class PropertiesService {
  getDocumentProperties(): Properties | null {
    return ask('Properties.hasDocument') === true ? new Properties('document') : null;
  }
  getScriptProperties(): Properties {
    return new Properties('script');
  }
  getUserProperties(): Properties {
    return new Properties('user');
  }
}

emulateService('PropertiesService', new PropertiesService());
