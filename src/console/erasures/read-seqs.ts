/** Most entries of one proposal. */
export const mostSeqs = 200

/** “12, 15-18” as numbers, ascending; undefined where it is anything else, or too many. */
export function readSeqs(text: string): number[] | undefined {
  const seqs = new Set<number>()
  for (const part of text.split(/[\s,;]+/).filter((one) => one !== '')) {
    const [, first = '', last = first] = /^#?(\d{1,12})(?:[-–](\d{1,12}))?$/.exec(part) ?? []
    if (first === '' || Number(last) < Number(first) || Number(last) - Number(first) >= mostSeqs) return undefined
    for (let seq = Number(first); seq <= Number(last); seq += 1) seqs.add(seq)
  }
  return seqs.size > 0 && seqs.size <= mostSeqs ? [...seqs].toSorted((a, b) => a - b) : undefined
}

/** Numbers in few characters, runs as 15–18. */
export function writeSeqs(seqs: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  for (const seq of seqs.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last?.to === seq - 1) last.to = seq
    else runs.push({ from: seq, to: seq })
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
