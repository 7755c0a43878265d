export type Rate = { perSecond: number; burst: number }

type Bucket = { tokens: number; at: number }

/** Above so many known keys, those whose bucket is full again are forgotten. */
const sweepAbove = 20_000

/**
 * A token bucket per key, in this process's memory: with N processes a caller may have up to N times the rate, and a
 * restart forgets. What must hold across processes (guessing of passwords) is counted in the database instead.
 */
export function createRateLimit(
  rate: Rate,
  now: () => number = Date.now,
): (key: string) => { retryAfter: number } | undefined {
  const buckets = new Map<string, Bucket>()

  function sweep(at: number): void {
    for (const [key, bucket] of buckets) {
      if (bucket.tokens + ((at - bucket.at) / 1_000) * rate.perSecond >= rate.burst) buckets.delete(key)
    }
  }

  return (key) => {
    const at = now()
    let bucket = buckets.get(key)
    if (!bucket) {
      if (buckets.size >= sweepAbove) sweep(at)
      bucket = { tokens: rate.burst, at }
      buckets.set(key, bucket)
    }
    bucket.tokens = Math.min(rate.burst, bucket.tokens + (Math.max(0, at - bucket.at) / 1_000) * rate.perSecond)
    bucket.at = at
    if (bucket.tokens < 1) return { retryAfter: Math.ceil((1 - bucket.tokens) / rate.perSecond) }
    bucket.tokens -= 1
    return undefined
  }
}
