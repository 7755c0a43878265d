/**
 * Where in `text` a stretch begins and ends that differs from `phrase` by at most `errors` inserted, lost or changed characters;
 * the best such stretch, the first among equals. Sellers' algorithm: time is the product of both lengths.
 */
export function findNear(
  text: string,
  phrase: string,
  errors: number,
): { start: number; end: number; errors: number } | null {
  const exact = text.indexOf(phrase)
  if (exact >= 0) return { start: exact, end: exact + phrase.length, errors: 0 }
  if (!mayStand(text, phrase, errors)) return null
  const costs = Uint16Array.from({ length: phrase.length + 1 }, (_, at) => at)
  const starts = new Uint32Array(phrase.length + 1)
  let best: { start: number; end: number; errors: number } | null = null
  for (let at = 0; at < text.length; at++) {
    addCharacter(text.charCodeAt(at), at, phrase, { costs, starts })
    const cost = costs[phrase.length] ?? phrase.length
    if (cost <= errors && (best === null || cost < best.errors)) {
      best = { start: starts[phrase.length] ?? 0, end: at + 1, errors: cost }
    }
  }
  return best
}

/** Whether enough of a phrase stands in a text unchanged: of its parts each error spoils one, the others are whole. */
function mayStand(text: string, phrase: string, errors: number): boolean {
  const parts = Math.min(phrase.length, errors + 3)
  let lost = 0
  for (let part = 0; part < parts && lost <= errors; part++) {
    const from = Math.floor((part * phrase.length) / parts)
    const to = Math.floor(((part + 1) * phrase.length) / parts)
    if (!text.includes(phrase.slice(from, to))) lost += 1
  }
  return lost <= errors
}

/** Turns the column of the text before a character into the one behind it, in its own place. */
function addCharacter(
  unit: number,
  at: number,
  phrase: string,
  { costs, starts }: { costs: Uint16Array; starts: Uint32Array },
): void {
  let cost = 0
  let start = at + 1
  let costBefore = costs[0] ?? 0
  let startBefore = starts[0] ?? 0
  costs[0] = 0
  starts[0] = at + 1
  for (let row = 1; row <= phrase.length; row++) {
    const costHere = costs[row] ?? 0
    const startHere = starts[row] ?? 0
    const same = costBefore + (phrase.charCodeAt(row - 1) === unit ? 0 : 1)
    const extra = costHere + 1
    const lost = cost + 1
    cost = Math.min(same, extra, lost)
    start = cost === same ? startBefore : cost === extra ? startHere : start
    costs[row] = cost
    starts[row] = start
    costBefore = costHere
    startBefore = startHere
  }
}
