// As whom the script runs: whoever made the trigger, or whoever is at the keyboard.
import type { Keyboard } from '../use-cases/ports.js';

export class EffectiveUser implements Keyboard {
  email(): string {
    return Session.getEffectiveUser().getEmail().toLowerCase();
  }
}
