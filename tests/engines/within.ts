/** What a promise gives, or an error once it has taken too long: a browser that hangs says nothing. */
export async function within<T>(promise: Promise<T>, otherwise: string, limitMs = 45_000): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${otherwise} within ${limitMs / 1000} s`)), limitMs);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
