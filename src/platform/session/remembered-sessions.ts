import type { OpenSession } from './read-session.ts'

const rememberedFor = 3_000
const mostRemembered = 2_000

type Kept = { authority: string; session: OpenSession; until: number }

/** Sessions looked up within the last three seconds, by token. */
export function createRemembered() {
  const kept = new Map<string, Kept>()
  return {
    find(token: string, { authority, now }: { authority: string; now: Date }): OpenSession | undefined {
      const known = kept.get(token)
      if (known && known.authority === authority && known.until > now.getTime()) return known.session
      kept.delete(token)
      return undefined
    },
    keep(token: string, { authority, session, now }: { authority: string; session: OpenSession; now: Date }): void {
      if (kept.size >= mostRemembered) kept.delete(kept.keys().next().value ?? '')
      const until = Math.min(now.getTime() + rememberedFor, session.expiresAt.getTime())
      kept.set(token, { authority, session, until })
    },
    forget(token: string): void {
      kept.delete(token)
    },
    forgetAccount(userId: string): void {
      for (const [token, { session }] of kept) if (session.userId === userId) kept.delete(token)
    },
  }
}
