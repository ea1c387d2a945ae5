// Stands in until the panel is built.
export const OutboxPanel = () => <p>Outbox</p>;
