// What a person typed and did not send, in their own properties: nobody else can read them.
import { Refusal } from '../../common/domain/refusal.js';
import type { DraftStore } from '../use-cases/ports.js';

/** A property holds 9 KB, a character takes three bytes at most. */
const PART = 3000;
const PARTS = 10;
const names = Array.from({ length: PARTS }, (_, index) => `draft${String(index + 1)}`);

export class UserDrafts implements DraftStore {
  /** One remote call. */
  read(): string {
    const kept = PropertiesService.getUserProperties().getProperties();
    return names.map((name) => kept[name] ?? '').join('');
  }

  /**
   * One remote call.
   * @throws Refusal `draft-too-long` for more than 30,000 characters; what was kept before stays
   */
  keep(text: string): void {
    if (text.length > PART * PARTS) {
      throw new Refusal(
        'draft-too-long',
        'The draft is too long to be kept (30,000 characters); it stays only as long as the sidebar is open.',
      );
    }
    const parts = names.map((name, index): [string, string] => [
      name,
      text.slice(index * PART, (index + 1) * PART),
    ]);
    PropertiesService.getUserProperties().setProperties(Object.fromEntries(parts));
  }
}
