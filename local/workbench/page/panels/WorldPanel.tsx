// Stands in until the panel is built.
export const WorldPanel = () => <p>World</p>;
