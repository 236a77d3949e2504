/** Remembers what `make` gave for the last few keys; to keep all would fill the memory. */
export function lately<Key, Rest extends unknown[], Value>(
  make: (key: Key, ...rest: Rest) => Value,
  size: number,
): (key: Key, ...rest: Rest) => Value {
  const made = new Map<Key, Value>();
  return (key, ...rest) => {
    const known = made.get(key);
    if (known !== undefined) {
      made.delete(key);
      made.set(key, known);
      return known;
    }
    const value = make(key, ...rest);
    made.set(key, value);
    const [oldest] = made.keys();
    if (made.size > size && oldest !== undefined) made.delete(oldest);
    return value;
  };
}
