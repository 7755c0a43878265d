import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { CookieJar } from './cookie-jar.ts'

export type OfficeAccount = { email: string; email_verified: boolean; name?: string; amr?: string[] }

/** An OpenID Connect provider such as an office runs, on a port of its own; whoever comes is `who.is` at once. */
export async function openOfficeSignIn(redirectUri: string) {
  const accounts = new Map<string, OfficeAccount>()
  const who = { is: '' }
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const client = { client_id: 'minhbach', client_secret: 'a-secret-between-two-programs', redirect_uris: [redirectUri] }
  const provider = new Provider(issuer, {
    clients: [client],
    cookies: { keys: ['test'] },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/who/${uid}` },
    findAccount: async (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: async () => ({ sub, ...accounts.get(sub) }),
    }),
    loadExistingGrant: grantEverything,
  })
  server.on('request', (request, response) => {
    const amr = accounts.get(who.is)?.amr
    const login = { accountId: who.is, ...(amr && { amr }) }
    if (request.url?.startsWith('/who/')) void provider.interactionFinished(request, response, { login })
    else provider.callback()(request, response)
  })
  return {
    issuer,
    clientId: client.client_id,
    clientSecret: client.client_secret,
    accounts,
    who,
    close: () => closeServer(server),
  }
}

type GrantContext = {
  oidc: {
    client: { clientId: string }
    session: { accountId: string }
    provider: { Grant: new (of: object) => { addOIDCScope(scope: string): void; save(): Promise<string> } }
  }
}

async function grantEverything({ oidc }: GrantContext) {
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
  grant.addOIDCScope('openid email profile')
  await grant.save()
  return grant
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

/** Walks through the provider's pages as a browser does, until it is sent to `back`. */
export async function walkThrough(start: string, back: string): Promise<string> {
  const cookies = new CookieJar()
  let at = start
  for (let steps = 0; steps < 10; steps++) {
    const answer = await fetch(at, { redirect: 'manual', headers: cookies.header() })
    cookies.take(answer)
    const next = answer.headers.get('location')
    if (next === null) throw new Error(`${answer.status} at ${at}: ${await answer.text()}`)
    at = new URL(next, at).href
    if (at.startsWith(back)) return at
  }
  throw new Error('the provider leads in circles')
}
