import { readFileSync } from 'node:fs'
import type { AddressInfo, Socket } from 'node:net'
import { createServer, type TLSSocket } from 'node:tls'

const key = readFileSync(new URL('key.pem', import.meta.url))
export const certificate = readFileSync(new URL('certificate.pem', import.meta.url))

/** A letter in the stand-in's folder. `structure` is its BODYSTRUCTURE, `parts` the bodies by number, coded as the structure says. */
export type Letter = {
  uid: number
  messageId?: string
  from?: string
  structure: string
  parts?: Record<string, string>
  size?: number
  /** The server does not say when it came. */
  undated?: boolean
}

/** How the stand-in misbehaves: each a thing that real servers and hostile ones do. */
export type Manners = {
  refuses?: boolean
  silent?: boolean
  /** Ends the connection when this letter is fetched. */
  breaksAt?: number
  /** Ends the connection when this part of a letter is fetched. */
  breaksAtPart?: string
  /** Ends the connection when it has said so many bytes, wherever that is. */
  breaksAfter?: number
  /** Announces a literal of this many bytes for each part. */
  boasts?: number
}

/** A small IMAP server (RFC 9051, as much of it as a reader of letters needs) over TLS, on a port of its own. */
export async function openImapServer() {
  const state = { letters: [] as Letter[], uidValidity: 7, manners: {} as Manners, seen: [] as string[] }
  const server = createServer({ key, cert: certificate }, (socket) => talk(socket, state))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const open = new Set<Socket>()
  server.on('secureConnection', (socket) => open.add(socket))
  return {
    state,
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

type State = Awaited<ReturnType<typeof openImapServer>>['state']

function talk(socket: TLSSocket, state: State): void {
  socket.on('error', () => undefined)
  // Its answers are several writes, which would each wait for the other side.
  socket.setNoDelay(true)
  if (state.manners.silent) return
  let left = state.manners.breaksAfter ?? Infinity
  const say = (line: string) => {
    const said = `${line}\r\n`.slice(0, Math.max(0, left))
    left -= line.length + 2
    socket.write(said, 'latin1', () => left < 0 && socket.destroy())
  }
  say('* OK stand-in ready')
  let rest = ''
  socket.on('data', (chunk) => {
    rest += chunk.toString('latin1')
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end)
      rest = rest.slice(end + 2)
      state.seen.push(line)
      answer(line, { say, socket, state })
    }
  })
}

type Line = { say: (line: string) => void; socket: TLSSocket; state: State }

function answer(line: string, { say, socket, state }: Line): void {
  const [tag = '*', verb = '', ...rest] = line.split(' ')
  const command = verb.toUpperCase() === 'UID' ? `UID ${rest.shift()?.toUpperCase()}` : verb.toUpperCase()
  switch (command) {
    case 'CAPABILITY':
      say('* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR')
      return say(`${tag} OK done`)
    case 'AUTHENTICATE':
    case 'LOGIN':
      return say(state.manners.refuses ? `${tag} NO [AUTHENTICATIONFAILED] wrong` : `${tag} OK signed in`)
    case 'EXAMINE':
    case 'SELECT':
      if (!line.includes('INBOX')) return say(`${tag} NO [NONEXISTENT] no such folder`)
      say(`* ${state.letters.length} EXISTS`)
      say('* FLAGS (\\Seen)')
      say(`* OK [UIDVALIDITY ${state.uidValidity}] valid`)
      say(`* OK [UIDNEXT ${(state.letters.at(-1)?.uid ?? 0) + 1}] next`)
      return say(`${tag} OK [READ-ONLY] open`)
    case 'LIST':
    case 'LSUB':
      if (/INBOX|[*%]/.test(line)) say(`* ${command} (\\HasNoChildren) "/" "INBOX"`)
      return say(`${tag} OK done`)
    case 'UID SEARCH':
      say(`* SEARCH ${searched(rest.join(' '), state.letters).join(' ')}`.trimEnd())
      return say(`${tag} OK done`)
    case 'UID FETCH':
      return fetched({ say, socket, state }, { tag, asked: rest.join(' ') })
    case 'LOGOUT':
      say('* BYE')
      say(`${tag} OK bye`)
      return void socket.end()
    default:
      return say(`${tag} OK ${command}`)
  }
}

function searched(asked: string, letters: readonly Letter[]): number[] {
  const from = Number(/UID (\d+):\*/.exec(asked)?.[1] ?? 0)
  // As RFC 9051 says of `n:*`: the last letter always fits.
  const found = letters.filter(({ uid }) => uid >= from).map(({ uid }) => uid)
  return found.length > 0 ? found : letters.slice(-1).map(({ uid }) => uid)
}

function fetched({ say, socket, state }: Line, { tag, asked }: { tag: string; asked: string }): void {
  const uid = Number(/^(\d+)/.exec(asked)?.[1])
  const at = state.letters.findIndex((letter) => letter.uid === uid)
  const letter = state.letters[at]
  const { breaksAt, breaksAtPart } = state.manners
  if (breaksAt === uid || (breaksAtPart && asked.includes(`[${breaksAtPart}`))) return void socket.destroy()
  if (letter) {
    const items = [`UID ${uid}`]
    if (asked.includes('BODYSTRUCTURE')) items.push(`BODYSTRUCTURE ${letter.structure}`)
    if (asked.includes('RFC822.SIZE')) items.push(`RFC822.SIZE ${letter.size ?? 1_000}`)
    if (asked.includes('INTERNALDATE') && !letter.undated) items.push('INTERNALDATE "26-Nov-2036 10:00:00 +0700"')
    if (asked.includes('ENVELOPE')) items.push(envelope(letter))
    for (const found of asked.matchAll(/BODY\.PEEK\[([\d.]*)(\.MIME|HEADER|TEXT)?\](?:<(\d+)\.(\d+)>)?/g))
      items.push(body(letter, { part: found[1] ?? '', kind: found[2], from: found[3], count: found[4] }, state.manners))
    say(`* ${at + 1} FETCH (${items.join(' ')})`)
  }
  say(`${tag} OK done`)
}

const envelope = ({ messageId = '', from = 'van-thu@so-mau.example' }: Letter) => {
  const [name = '', host = ''] = from.split('@')
  const address = `((NIL NIL "${name}" "${host}"))`
  return `ENVELOPE ("Thu, 26 Nov 2026 10:00:00 +0700" "V/v" ${address} NIL NIL NIL NIL NIL NIL ${messageId ? `"<${messageId}>"` : 'NIL'})`
}

type Wanted = { part: string; kind: string | undefined; from: string | undefined; count: string | undefined }

function body({ parts = {} }: Letter, { part, kind, from, count }: Wanted, { boasts }: Manners): string {
  const whole =
    kind === '.MIME' || kind === 'HEADER'
      ? 'Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n'
      : (parts[kind === 'TEXT' ? '1' : part] ?? '')
  const start = Number(from ?? 0)
  const text = count === undefined ? whole : whole.slice(start, start + Number(count))
  const place = `BODY[${part}${kind ?? ''}]${from === undefined ? '' : `<${from}>`}`
  return `${place} {${boasts && kind === undefined ? boasts : Buffer.byteLength(text, 'latin1')}}\r\n${text}`
}
