export interface Held<Value> {
  value: Promise<Value>;
  release: (value: Value) => void;
}

/** An answer that waits until the test lets it go, also where it is let go before it is asked for. */
export const held = <Value>(): Held<Value> => {
  let release: (value: Value) => void = () => undefined;
  const value = new Promise<Value>((resolve) => (release = resolve));
  return { value, release };
};
