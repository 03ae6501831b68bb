interface Memory<Key, Found> {
  get(key: Key): Found | undefined;
  set(key: Key, found: Found): unknown;
}

/** Works out what belongs to a key when it is first asked for, and never again as long as `memory` holds it. */
export function remembered<Key, Found>(
  read: (key: Key) => Found,
  memory: Memory<Key, Found> = new Map<Key, Found>(),
): (key: Key) => Found {
  return (key) => {
    const found = memory.get(key) ?? read(key);
    memory.set(key, found);
    return found;
  };
}
