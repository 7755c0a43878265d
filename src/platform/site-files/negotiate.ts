export type Coding = 'br' | 'gzip' | 'identity'

/** The codings a client takes, best for us first (RFC 9110, 12.5.3). Plain bytes are always the last resort. */
export function acceptedCodings(header: string | undefined): readonly Coding[] {
  if (header === undefined || header === '') return plainOnly
  const known = remembered.get(header)
  if (known) return known
  const codings = parse(header)
  if (remembered.size < 200) remembered.set(header, codings)
  return codings
}

const plainOnly: readonly Coding[] = ['identity']
const remembered = new Map<string, readonly Coding[]>()

function parse(header: string): readonly Coding[] {
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...params] = part.split(';').map((piece) => piece.trim())
    const weight = params.find((param) => param.startsWith('q='))
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)) || 0)
  }
  const takes = (coding: string) => (weights.get(coding) ?? weights.get('*') ?? 0) > 0
  return [...(['br', 'gzip'] as const).filter(takes), 'identity']
}

/** Whether the client already has the representation (RFC 9110, 13.1.2: weak comparison). */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  return header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === tag)
}
