/**
 * Where in `text` a stretch begins and ends that differs from `phrase` by at most `errors` inserted, lost or changed characters;
 * the best such stretch, the first among equals. Sellers' algorithm: time is the product of both lengths.
 */
export function findNear(
  text: string,
  phrase: string,
  errors: number,
): { start: number; end: number; errors: number } | null {
  let costs = Array.from({ length: phrase.length + 1 }, (_, at) => at)
  let starts = costs.map(() => 0)
  let best: { start: number; end: number; errors: number } | null = null
  for (let at = 0; at < text.length; at++) {
    const nextCosts = [0]
    const nextStarts = [at + 1]
    for (let row = 1; row <= phrase.length; row++) {
      const same = (costs[row - 1] ?? 0) + (phrase[row - 1] === text[at] ? 0 : 1)
      const extra = (costs[row] ?? 0) + 1
      const lost = (nextCosts[row - 1] ?? 0) + 1
      const least = Math.min(same, extra, lost)
      nextCosts.push(least)
      const from = least === same ? starts[row - 1] : least === extra ? starts[row] : nextStarts[row - 1]
      nextStarts.push(from ?? 0)
    }
    costs = nextCosts
    starts = nextStarts
    const cost = costs[phrase.length] ?? phrase.length
    if (cost <= errors && (best === null || cost < best.errors)) {
      best = { start: starts[phrase.length] ?? 0, end: at + 1, errors: cost }
    }
  }
  return best
}
