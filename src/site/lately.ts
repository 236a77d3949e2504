/**
 * Remembers what `make` gave for the last few keys. The pages of a resolution's paragraphs are made
 * one after the other, and each needs the whole resolution; to keep all would fill the memory.
 */
export function lately<K, V>(make: (key: K) => V, size = 8): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    for (const oldest of made.keys()) if (made.size > size) made.delete(oldest);
    return value;
  };
}
