// A value that several parts of the page watch.
import { useLayoutEffect, useState } from 'preact/hooks';

export interface Signal<Value> {
  get: () => Value;
  set: (value: Value) => void;
  /** Calls `listener` after each change; the answer ends that. */
  subscribe: (listener: () => void) => () => void;
}

export const createSignal = <Value>(first: Value): Signal<Value> => {
  let current = first;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};

/** The signal's value; the component renders again when it changes. */
export const useSignal = <Value>(signal: Signal<Value>): Value => {
  const [, renderAgain] = useState(signal.get());
  useLayoutEffect(() => {
    const onChange = (): void => renderAgain(() => signal.get());
    onChange();
    return signal.subscribe(onChange);
  }, [signal]);
  return signal.get();
};
