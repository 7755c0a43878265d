/** The last public entry of each subject, in a few bytes a subject however many there are. */
export type SubjectIndex = {
  /** Notes the entry as the subject's last. @returns the one before it; -1 where there was none */
  put(module: string, subject: string, seq: number): number
}

const moduleLength = 40
const subjectLength = 64
const terms = moduleLength + subjectLength + 2
/** The largest prime below 2^30: every sum of 106 products with 16-bit characters stays exact in a double. */
const prime = 1_073_741_789

/**
 * Subjects are told apart by a 60-bit universal hash (multilinear, over the field of `prime`) with factors drawn anew
 * each time: whoever writes a record cannot make two subjects look alike to its verifier.
 */
export function createSubjectIndex(): SubjectIndex {
  const factors = drawFactors()
  let table = emptyTable(1024)
  let count = 0

  function hash(lane: Float64Array, module: string, subject: string): number {
    let sum = (lane[terms - 1] ?? 0) * module.length + (lane[terms - 2] ?? 0) * subject.length
    for (let at = 0; at < module.length; at += 1) sum += (lane[at] ?? 0) * module.charCodeAt(at)
    for (let at = 0; at < subject.length; at += 1) sum += (lane[moduleLength + at] ?? 0) * subject.charCodeAt(at)
    return sum % prime
  }

  return {
    put: (module, subject, seq) => {
      if (module.length > moduleLength || subject.length > subjectLength)
        throw new RangeError('the name of the subject is too long')
      const slot = findSlot(table, hash(factors[0], module, subject), hash(factors[1], module, subject))
      const before = table.last[slot] ?? -1
      table.last[slot] = seq
      if (before >= 0) return before
      count += 1
      if (count * 4 > table.last.length * 3) table = grow(table)
      return -1
    },
  }
}

type Table = { one: Uint32Array; two: Uint32Array; last: Float64Array }

function emptyTable(slots: number): Table {
  return { one: new Uint32Array(slots), two: new Uint32Array(slots), last: new Float64Array(slots).fill(-1) }
}

/** The slot that holds the hash, made its own where it had none. `slots` is a power of two, never full. */
function findSlot({ one, two, last }: Table, first: number, second: number): number {
  const mask = last.length - 1
  let slot = (first ^ (second << 7)) & mask
  while ((last[slot] ?? -1) >= 0) {
    if (one[slot] === first && two[slot] === second) return slot
    slot = (slot + 1) & mask
  }
  one[slot] = first
  two[slot] = second
  return slot
}

function grow(table: Table): Table {
  const larger = emptyTable(table.last.length * 2)
  for (const [slot, seq] of table.last.entries()) {
    if (seq >= 0) larger.last[findSlot(larger, table.one[slot] ?? 0, table.two[slot] ?? 0)] = seq
  }
  return larger
}

function drawFactors(): [Float64Array, Float64Array] {
  const drawn = crypto.getRandomValues(new Uint32Array(2 * terms))
  const lane = (from: number) => Float64Array.from(drawn.subarray(from, from + terms), (value) => value % prime)
  return [lane(0), lane(terms)]
}
