// Who is at the keyboard, as far as Google tells.

export class SessionKeyboard {
  email(): string {
    return Session.getActiveUser().getEmail().toLowerCase();
  }
}
