import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'

const url = (protocols: readonly string[], example: string) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
      `must be a URL such as ${example}`,
    )

const flag = z
  .enum(['0', '1', 'true', 'false'], 'must be 1 or 0')
  .transform((value) => value === '1' || value === 'true')

/** Every setting, with its meaning: the table in docs/operations.md is made from these descriptions. */
export const settings = z.object({
  PORT: z.coerce
    .number('must be a port number such as 8080')
    .int()
    .min(1)
    .max(65_535)
    .default(8080)
    .describe('Port to listen on.'),
  LISTEN_ADDRESS: z
    .string()
    .refine((value) => isIP(value) > 0, 'must be an address of this machine such as 127.0.0.1')
    .optional()
    .describe('Address to listen on; without it all. 127.0.0.1 where a reverse proxy stands on the same machine.'),
  DATA_DIR: z
    .string()
    .min(1)
    .default('./data')
    .describe('Folder for the embedded database, keys, public files and outbox.'),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgres://user:secret@db.example/minhbach')
    .optional()
    .describe('Your own PostgreSQL, 15 or newer; without it the embedded one runs in DATA_DIR.'),
  PUBLIC_URL: url(['http:', 'https:'], 'https://phuong.example.gov.vn')
    .optional()
    .describe('Address under which residents reach the site; default http://localhost:PORT.'),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtps://user:secret@mail.example:465')
    .optional()
    .describe('Mail server; without it letters are written to DATA_DIR/outbox.'),
  MAIL_FROM: z
    .email('must be an address such as minhbach@phuong.example')
    .optional()
    .describe('Sender of letters; default minhbach@ and the host of PUBLIC_URL.'),
  TRUST_PROXY: z.coerce
    .number('must be the number of proxies in front, such as 1')
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe('How many reverse proxies in front set X-Forwarded-For and X-Forwarded-Proto.'),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'must be one of fatal, error, warn, info, debug, silent',
    )
    .default('info')
    .describe('How much is logged.'),
  WITNESSES: z
    .string()
    .default('')
    .describe('Witnesses of the record, comma-separated: verifier key, a space, the address.'),
  OUTGOING_PRIVATE: flag
    .default(false)
    .describe('1 lets outgoing requests (webhooks, witnesses) reach private addresses.'),
  OIDC_ISSUER: url(['https:', 'http:'], 'https://dangnhap.example.gov.vn')
    .optional()
    .describe('OpenID Connect provider of the office, if it has one.'),
  OIDC_CLIENT_ID: z.string().min(1).optional().describe('Client id at that provider.'),
  OIDC_NAME: z
    .string()
    .min(1)
    .max(60)
    .optional()
    .describe('Name on the sign-in button of that provider; default its host.'),
  OIDC_CLIENT_SECRET: z.string().min(1).optional().describe('Client secret at that provider.'),
})

export type Config = {
  port: number
  listenAddress: string | undefined
  dataDir: string
  databaseUrl: string | undefined
  publicUrl: URL
  smtpUrl: string | undefined
  mailFrom: string
  trustProxy: number
  logLevel: string
  witnesses: readonly { vkey: string; url: string }[]
  outgoingPrivate: boolean
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | undefined
}

/**
 * Reads the settings from the environment.
 * @throws Error with one line that names the first wrong setting, what was expected and what was found
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(settings.shape).map((name) => [name, env[name] === '' ? undefined : env[name]]),
  )
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const name = String(issue?.path[0])
    throw new Error(`${name} ${issue?.message ?? 'is wrong'} (found: ${shown(name, env[name])})`)
  }
  const value = parsed.data
  const publicUrl = new URL(value.PUBLIC_URL ?? `http://localhost:${value.PORT}`)
  if (publicUrl.pathname !== '/' || publicUrl.search)
    throw new Error(`PUBLIC_URL must have no path (found: ${publicUrl.href})`)
  return {
    port: value.PORT,
    listenAddress: value.LISTEN_ADDRESS,
    dataDir: resolve(value.DATA_DIR),
    databaseUrl: value.DATABASE_URL,
    publicUrl,
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM ?? `minhbach@${publicUrl.hostname}`,
    trustProxy: value.TRUST_PROXY,
    logLevel: value.LOG_LEVEL,
    witnesses: witnessesOf(value.WITNESSES),
    outgoingPrivate: value.OUTGOING_PRIVATE,
    oidc: oidcOf(value),
  }
}

/** Whether the public address is this machine itself: sample data is loaded nowhere else. */
export function isLoopback(publicUrl: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(publicUrl.hostname)
}

const secretSettings = ['DATABASE_URL', 'SMTP_URL', 'OIDC_CLIENT_SECRET']
const shown = (name: string, value: string | undefined) =>
  secretSettings.includes(name) ? 'not shown, it may hold a secret' : JSON.stringify(value ?? '')

function witnessesOf(text: string): { vkey: string; url: string }[] {
  const items = text.split(',').map((item) => item.trim())
  return items.filter(Boolean).map((item) => {
    const [vkey, address, ...rest] = item.split(/\s+/)
    if (!vkey || !address || rest.length > 0 || !URL.canParse(address)) {
      throw new Error(`WITNESSES must list "verifier-key address" pairs (found: ${JSON.stringify(item)})`)
    }
    return { vkey, url: address }
  })
}

function oidcOf(value: z.output<typeof settings>): Config['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = value
  if (!issuer && !clientId && !clientSecret) return undefined
  if (!issuer || !clientId || !clientSecret)
    throw new Error('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set together')
  return { issuer, clientId, clientSecret, name: value.OIDC_NAME ?? new URL(issuer).hostname }
}

/** Public address of an authority: PUBLIC_URL where that is its host, else its own host by the same scheme. */
export function addressOf({ publicUrl }: Config, { host }: { host: string }): string {
  return host === publicUrl.host ? publicUrl.origin : `${publicUrl.protocol}//${host}`
}
