// Stands in until the panel is built.
export const CalendarPanel = () => <p>Calendar</p>;
