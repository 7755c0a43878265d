const digits: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
}

/** Words between the figures: "linh", "lẻ" stand for a missing ten. */
const scales: Readonly<Record<string, number>> = { mươi: 10, chục: 10, trăm: 100, nghìn: 1000, ngàn: 1000 }

/**
 * A number below ten thousand in Vietnamese words: 15 of "mười lăm", 31 of "ba mươi mốt", 2026 of "hai nghìn không trăm hai
 * mươi sáu"; undefined where the words are not one.
 */
export function spokenNumber(words: string): number | undefined {
  let total = 0
  let figure: number | undefined
  let known = false
  for (const word of words.normalize('NFC').toLowerCase().trim().split(/\s+/)) {
    const scale = scales[word]
    if (word === 'linh' || word === 'lẻ') continue
    if (word === 'mười') total += 10
    else if (scale !== undefined) {
      if (figure === undefined) return undefined
      total += figure * scale
      figure = undefined
    } else {
      const next = digits[word]
      if (next === undefined) return undefined
      // "hai ba" is two figures, not one; "hai mươi ba" has passed a scale before.
      if (figure !== undefined) {
        if (total > 0 || figure === 0) return undefined
        total = figure * 10
      }
      figure = next
    }
    known = true
  }
  return known ? total + (figure ?? 0) : undefined
}
