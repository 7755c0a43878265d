import type { Scope } from '#kernel/endpoint.ts'
import type { Speech } from '../words/language.tsx'

const what = {
  staff: 'tokens.scope.staff',
  record: 'tokens.scope.record',
  work: 'tokens.scope.work',
  privacy: 'tokens.scope.privacy',
  connections: 'tokens.scope.connections',
} as const

/** What a scope allows, in words. */
export function scopeWords(scope: Scope, { say }: Speech): string {
  const [thing, how] = scope.split(':') as [keyof typeof what, 'read' | 'write']
  return say(how === 'read' ? 'tokens.scope.read' : 'tokens.scope.write', { what: say(what[thing]) })
}

export const tokenStateKeys = {
  issued: 'tokens.state.issued',
  revoked: 'tokens.state.revoked',
  expired: 'tokens.state.expired',
} as const
