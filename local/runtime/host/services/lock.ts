// Placeholder: the operations come with their own change.
export {};
