export class TimeLimitError extends Error {
  override name = 'TimeLimitError'
}

/** The result of `run`, or a TimeLimitError after so many milliseconds; what `run` began is then left to end by itself. */
export async function withinTime<T>(ms: number, run: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TimeLimitError(`longer than ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([run(), limit])
  } finally {
    clearTimeout(timer)
  }
}
