// Stands in until the clock's control is built.
import { useSignal } from '../signal.js';
import { state } from '../store.js';

export const ClockControl = () => <span>{useSignal(state)?.nowText ?? ''}</span>;
