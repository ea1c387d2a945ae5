// Placeholder: the service comes with its own change.
export {};
