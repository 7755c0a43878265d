import { formatVerifierKey, parseVerifierKeys, type VerifierKey } from '#record/note.ts'
import { browserPrimitives } from './primitives.ts'

/** Where the reader got a key from: typed in, or taken from the site on the first visit. */
export type KeyOrigin = 'entered' | 'served'

export type Pin = { vkey: string; from: KeyOrigin; since: string }

/** Keys to check with. `remembered`: this browser kept them from an earlier visit. */
export type KeysAtHand = { keys: VerifierKey[]; from: KeyOrigin; remembered: boolean; since?: string }

/** Keys of an origin: those entered now, else those this browser remembers, else those the site itself serves. */
export async function findKeys(origin: string, entered: string): Promise<KeysAtHand | undefined> {
  if (entered.trim() !== '')
    return { keys: parseVerifierKeys(browserPrimitives.sha256, entered), from: 'entered', remembered: false }
  const pin = readPin(origin)
  if (pin)
    return {
      keys: parseVerifierKeys(browserPrimitives.sha256, pin.vkey),
      from: pin.from,
      remembered: true,
      since: pin.since,
    }
  const served = await fetchServedKeys(origin)
  return served.length > 0 ? { keys: served, from: 'served', remembered: false } : undefined
}

/** Remembers the keys that have just shown a receipt to be good. */
export function pinKeys(origin: string, { keys, from }: KeysAtHand, now: Date): void {
  const pin: Pin = { vkey: keys.map(formatVerifierKey).join('\n'), from, since: now.toISOString() }
  try {
    localStorage.setItem(storageName(origin), JSON.stringify(pin))
  } catch {
    // A browser that keeps nothing asks again each time.
  }
}

export function forgetKeys(origin: string): void {
  try {
    localStorage.removeItem(storageName(origin))
  } catch {
    // Nothing was kept.
  }
}

const storageName = (origin: string) => `minhbach-key ${origin}`

function readPin(origin: string): Pin | undefined {
  try {
    const pin = JSON.parse(localStorage.getItem(storageName(origin)) ?? 'null') as Pin | null
    return pin ?? undefined
  } catch {
    return undefined
  }
}

/** Where this site serves the files of a record: `/record/`, or `/record-2/` of one that succeeded it. */
export function recordPathOf(origin: string): string {
  const [, name = 'record'] = /\/(record-\d+)$/.exec(origin) ?? []
  return `/${name}/`
}

async function fetchServedKeys(origin: string): Promise<VerifierKey[]> {
  try {
    const response = await fetch(`${recordPathOf(origin)}vkey`)
    if (!response.ok) return []
    return parseVerifierKeys(browserPrimitives.sha256, await response.text()).filter(({ name }) => name === origin)
  } catch {
    return []
  }
}
