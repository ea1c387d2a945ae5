// Runs inside the frame of a dialog or sidebar, before its page: defines `google.script`.
export {};
