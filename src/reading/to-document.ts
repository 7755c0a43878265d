import type { Deadline, Found, Reading, ReadTask } from './reading.ts'

const single = [
  'number',
  'date',
  'place',
  'issuer',
  'parent',
  'type',
  'subject',
  'signer',
  'signerTitle',
  'signingAuthority',
  'urgency',
  'secrecy',
  'reporting',
] as const
const lists = ['addressees', 'recipients', 'cites', 'deadlines', 'tasks'] as const

/** A reading as other programs get it: values alone, and beside them how sure each is. */
export type ReadDocument = { [Field in (typeof single)[number]]: string | null } & {
  addressees: string[]
  recipients: string[]
  cites: { number: string; date: string | null; issuer: string | null }[]
  deadlines: Deadline[]
  tasks: { actor: string; text: string; deadline?: string; role?: 'lead' | 'join' }[]
  confidence: Record<string, number>
  warnings: { about: string; says: string }[]
}

export function toDocument(reading: Reading): ReadDocument {
  const values = Object.fromEntries(single.map((field) => [field, reading[field]?.value ?? null]))
  return {
    ...(values as { [Field in (typeof single)[number]]: string | null }),
    addressees: valuesOf(reading.addressees),
    recipients: valuesOf(reading.recipients),
    cites: valuesOf(reading.cites),
    deadlines: valuesOf(reading.deadlines),
    tasks: valuesOf(reading.tasks).map(taskOf),
    confidence: confidenceOf(reading),
    warnings: reading.warnings.map(({ about, says }) => ({ about, says })),
  }
}

const valuesOf = <Value>(found: readonly Found<Value>[]): Value[] => found.map(({ value }) => value)

function taskOf({ actor, text, deadline, role }: ReadTask): ReadDocument['tasks'][number] {
  return { actor, text, ...(deadline?.date && { deadline: deadline.date }), ...(role && { role }) }
}

/** Of each field that has a value; of a list, that of its least sure item. */
function confidenceOf(reading: Reading): Record<string, number> {
  const of: [string, number][] = []
  for (const field of single) {
    const found = reading[field]
    if (found) of.push([field, found.confidence])
  }
  for (const field of lists) {
    const found = reading[field].map(({ confidence }) => confidence)
    if (found.length > 0) of.push([field, Math.min(...found)])
  }
  return Object.fromEntries(of.map(([field, value]) => [field, Math.round(value * 100) / 100]))
}
