/** So many are kept; the first go first. */
const MOST = 500;

/** What a key was asked for before, or else made and kept for it; what failed is asked for again. */
export function kept<Key, Value>(
  all: Map<Key, Promise<Value>>,
  key: Key,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = all.get(key);
  if (known) return known;
  const made = make();
  for (const first of all.keys()) {
    if (all.size < MOST) break;
    all.delete(first);
  }
  all.set(key, made);
  made.catch(() => {
    if (all.get(key) === made) all.delete(key);
  });
  return made;
}

/** Loads something when it is first asked for; what failed is loaded again. */
export function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  const all = new Map<'it', Promise<Value>>();
  return () => kept(all, 'it', load);
}
