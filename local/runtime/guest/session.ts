// Session and the User objects that several services give.
import { ask } from './bridge.js';
import { emulateClass, emulateService } from './emulate.js';
import { onEventField } from './events.js';

export class User {
  readonly #email: string;
  constructor(email: string) {
    this.#email = email;
  }
  getEmail(): string {
    return this.#email;
  }
  /** What a person sees in the log. */
  toString(): string {
    return this.#email;
  }
}

emulateClass('Base.User', User);
onEventField('user', (email) => new User(String(email)));

interface SessionFacts {
  active: string;
  effective: string;
  timeZone: string;
  temporaryKey: string;
}

class Session {
  getActiveUser(): User {
    return new User(facts().active);
  }
  getEffectiveUser(): User {
    return new User(facts().effective);
  }
  getUser(): User {
    return this.getActiveUser();
  }
  getActiveUserLocale(): string {
    return 'en';
  }
  getScriptTimeZone(): string {
    return facts().timeZone;
  }
  getTimeZone(): string {
    return facts().timeZone;
  }
  getTemporaryActiveUserKey(): string {
    return facts().temporaryKey;
  }
}

function facts(): SessionFacts {
  return ask('Session.facts') as SessionFacts;
}

emulateService('Session', new Session());
