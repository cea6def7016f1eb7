/**
 * A function of an object that is worked out once for each: whoever asks first waits for it, and it is forgotten with the
 * object. What depends on two objects is a memo of the one that lasts longer, which gives a memo of the other.
 */
// The bundler drops a memo that nobody calls.
/* @__NO_SIDE_EFFECTS__ */
export function memo<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key)!;
  };
}
