// Stands in until the panel is built.
export const ExecutionsPanel = () => <p>Executions</p>;
