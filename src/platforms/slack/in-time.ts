/** What `promise` brings, or `otherwise` where it takes longer than `ms` milliseconds. */
export async function inTime<Value, Otherwise>(
  promise: Promise<Value>,
  ms: number,
  otherwise: Otherwise,
): Promise<Value | Otherwise> {
  const { promise: late, resolve } = Promise.withResolvers<Otherwise>();
  const timer = setTimeout(() => resolve(otherwise), ms);
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Calls `tell` once where `promise` takes longer than `ms` milliseconds, and waits for both. */
export async function whileTelling<Value>(
  promise: Promise<Value>,
  ms: number,
  tell: () => Promise<void>,
): Promise<Value> {
  let told: Promise<void> | null = null;
  const timer = setTimeout(() => {
    // That the answer takes longer is not worth failing for.
    told = tell().catch(() => {});
  }, ms);
  const value = await promise.finally(() => clearTimeout(timer));
  await told;
  return value;
}
