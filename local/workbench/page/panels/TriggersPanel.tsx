// Stands in until the panel is built.
export const TriggersPanel = () => <p>Triggers</p>;
