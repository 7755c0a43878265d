import type { Person } from '#kernel/actor.ts'
import type { Words } from '#kernel/workflow.ts'
import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'

/** The sign-in of an office that has its own: any OpenID Connect provider. */
export type Oidc = { issuer: string; clientId: string; clientSecret: string; name: string }

/** What signing in needs of the rest of the program. */
export type SignInPorts = {
  db: Db
  /** 32 bytes or more, kept with the keys: signs cookies, encrypts TOTP secrets, keys the hashes of codes. */
  secret: string
  clock: Clock
  /** Where an authority's console is served, such as `https://hosen.gov.vn`, and how the authority is called. */
  describe: (authority: string) => Promise<{ origin: string; name: string }>
  sendMail: (letter: { to: string; office: string; subject: string; text: string }) => Promise<void>
  /** False where letters only reach a folder, because no mail server is set. */
  lettersLeave?: boolean
  /** Why a password may not be chosen; undefined where it may. */
  passwordFault: (password: string, about: { name: string; email: string }) => Words | undefined
  /** The member of staff whose account it is, with the grants in force; undefined once they have left. */
  findPerson: (
    db: Db,
    asked: { authority: string; userId: string; now: Date },
  ) => Promise<Omit<Person, 'secondFactor' | 'scopes'> | undefined>
  oidc?: Oidc | undefined
  warn: (facts: object, text: string) => void
}

/** How long a session lasts without work, and at most (NIST SP 800-63B, AAL2: at most 24 h; a lunch break must fit in). */
export const idleFor = 2 * 3_600_000
export const lastsFor = 12 * 3_600_000
/** Younger than this, a session may change how its owner signs in (ASVS 5, 7.5.1). */
export const freshForSeconds = 15 * 60

/** Where the address of the caller travels, set by `Sessions.handle` and taken from nobody else. */
export const addressHeader = 'x-minhbach-address'
