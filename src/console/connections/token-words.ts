import type { Scope } from '#kernel/endpoint.ts'
import type { PlainKey } from '../words/catalogue.ts'
import type { Speech } from '../words/language.tsx'
import '../words/connection-words.ts'

type Named<S> = S extends `${infer Before}:${string}` ? Before : never
type Thing = Named<Scope>

const what: Readonly<Record<Thing, PlainKey>> = {
  staff: 'tokens.scope.staff',
  record: 'tokens.scope.record',
  work: 'tokens.scope.work',
  documents: 'tokens.scope.documents',
  privacy: 'tokens.scope.privacy',
  connections: 'tokens.scope.connections',
}

/** What a scope allows, in words. */
export function scopeWords(scope: Scope, { say }: Speech): string {
  const [thing, how] = scope.split(':') as [Thing, 'read' | 'write']
  return say(how === 'read' ? 'tokens.scope.read' : 'tokens.scope.write', { what: say(what[thing]) })
}

export const tokenStateKeys = {
  issued: 'tokens.state.issued',
  revoked: 'tokens.state.revoked',
  expired: 'tokens.state.expired',
} as const
