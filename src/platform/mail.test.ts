import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, stat } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMailer, UndeliverableError } from './mail.ts'

/** A mail server on a port of its own that behaves, or misbehaves as told. */
type Manner = { rcpt?: string; data?: string; hangUpAfterData?: true }

let server: Server | undefined
let sockets: Socket[] = []
let received: { rcpt: string[]; data: string }[] = []

function talk(socket: Socket, manner: Manner): void {
  let reading = false
  let letter = { rcpt: [] as string[], data: '' }
  const say = (line: string) => socket.write(`${line}\r\n`)
  const answer = (line: string) => {
    if (/^RCPT/i.test(line)) {
      letter.rcpt.push(line)
      return say(manner.rcpt ?? '250 ok')
    }
    if (/^DATA/i.test(line)) {
      reading = true
      return say('354 go on')
    }
    return say(/^QUIT/i.test(line) ? '221 bye' : '250 ok')
  }
  say('220 mail.test')
  let buffer = ''
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    buffer += chunk.toString('utf8')
    for (let end = buffer.indexOf('\r\n'); end >= 0; end = buffer.indexOf('\r\n')) {
      const line = buffer.slice(0, end)
      buffer = buffer.slice(end + 2)
      if (!reading) answer(line)
      else if (line === '.') {
        reading = false
        if (manner.hangUpAfterData) return socket.destroy()
        if (!manner.data) received.push(letter)
        letter = { rcpt: [], data: '' }
        say(manner.data ?? '250 queued')
      } else letter.data += `${line}\n`
    }
  })
}

async function mailServer(manner: Manner = {}): Promise<string> {
  server = createServer((socket) => {
    sockets.push(socket)
    talk(socket, manner)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return `smtp://127.0.0.1:${port}`
}

let outbox: string
let logged: string[]
beforeEach(async () => {
  outbox = join(await mkdtemp(join(tmpdir(), 'minhbach-mail-')), 'outbox')
  logged = []
  received = []
  sockets = []
})
afterEach(() => {
  sockets.forEach((socket) => socket.destroy())
  server?.close()
  server = undefined
})

const mailer = (smtpUrl?: string) =>
  createMailer({
    smtpUrl,
    from: 'minhbach@hosen.test',
    outbox,
    clock: () => new Date('2026-09-04T02:00:00.000Z'),
    newId: randomUUID,
    log: { info: (facts, text) => void logged.push(`${JSON.stringify(facts)} ${text}`) },
  })
const letter = {
  to: 'an@hosen.test',
  office: 'UBND phường Hồ Sen',
  subject: 'Yêu cầu về dữ liệu: đã nhận',
  text: 'Đã làm: “Gửi yêu cầu”.\nBí mật.',
}

/** The name beside the sender's address, out of the encoded words of RFC 2047. */
function senderOf(data = '') {
  const [, words = '', address = ''] = /^From: ((?:.|\n[ \t])*?)\s*<(.+)>$/m.exec(data) ?? []
  const parts = [...words.matchAll(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi)].map(([, way, text = '']) =>
    way?.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64')
      : Buffer.from(decodeURIComponent(text.replaceAll('_', ' ').replaceAll('=', '%'))),
  )
  return { name: Buffer.concat(parts).toString('utf8'), address }
}

describe('sending over SMTP', () => {
  it('delivers a letter in UTF-8 and logs nothing of it', async () => {
    await mailer(await mailServer()).send(letter)
    expect(received).toHaveLength(1)
    expect(received[0]?.rcpt).toEqual(['RCPT TO:<an@hosen.test>'])
    expect(received[0]?.data).toContain('Auto-Submitted: auto-generated')
    expect(senderOf(received[0]?.data)).toEqual({ name: 'UBND phường Hồ Sen', address: 'minhbach@hosen.test' })
    expect(logged.join()).not.toMatch(/an@hosen|Bí mật|dữ liệu/)
  })

  it('gives the same letter the same Message-ID, however often it is sent', async () => {
    const to = mailer(await mailServer())
    await to.send({ ...letter, id: 'notice/1' })
    await to.send({ ...letter, id: 'notice/1' })
    await to.send({ ...letter, id: 'notice/2' })
    const ids = received.map(({ data }) => /^Message-ID: (.*)$/im.exec(data)?.[1])
    expect(ids[0]).toBe(ids[1])
    expect(ids[2]).not.toBe(ids[0])
  })

  it('tells an address refused for good from trouble that passes', async () => {
    await expect(mailer(await mailServer({ rcpt: '550 no such user' })).send(letter)).rejects.toBeInstanceOf(
      UndeliverableError,
    )
    server?.close()
    for (const manner of [{ rcpt: '451 later' }, { data: '452 full' }, { hangUpAfterData: true }] as Manner[]) {
      const trouble = await mailer(await mailServer(manner))
        .send(letter)
        .catch((error: unknown) => error)
      expect(trouble).toBeInstanceOf(Error)
      expect(trouble).not.toBeInstanceOf(UndeliverableError)
      server?.close()
    }
    expect(received).toHaveLength(0)
  })

  it('reports a server that is not there', async () => {
    const url = await mailServer()
    await new Promise((resolve) => server?.close(resolve))
    await expect(mailer(url).send(letter)).rejects.toThrow()
  })
})

describe('what a letter may not smuggle in', () => {
  it.each([
    'an@hosen.test\r\nBcc: all@hosen.test',
    'an@hosen.test, other@hosen.test',
    'An <an@hosen.test>',
    '"a b"@hosen.test',
    'an@hosen.test\u0000',
    'an@[127.0.0.1]',
    '@hosen.test',
    'an',
    '',
    `${'a'.repeat(250)}@hosen.test`,
  ])('refuses the address %j', async (to) => {
    await expect(mailer().send({ ...letter, to })).rejects.toBeInstanceOf(UndeliverableError)
  })

  it('keeps a subject on one line, and the sender and recipient as they are', async () => {
    const subject = 'Chào\r\nBcc: all@hosen.test\r\n\r\nNội dung khác\u2028Subject: x'
    await mailer(await mailServer()).send({ ...letter, subject })
    const head = received[0]?.data.split('\n\n')[0] ?? ''
    expect(head).not.toMatch(/^Bcc:/im)
    expect(head.match(/^Subject:/gim)).toHaveLength(1)
    expect(received[0]?.rcpt).toHaveLength(1)
  })

  it('does not let a text end the letter or begin a command', async () => {
    await mailer(await mailServer()).send({ ...letter, text: 'một\r\n.\r\nMAIL FROM:<x@y>\r\n' })
    expect(received).toHaveLength(1)
  })
})

describe('without a mail server', () => {
  it('writes the letter into the outbox, readable by nobody else', async () => {
    await mailer().send(letter)
    const [name] = await readdir(outbox)
    expect(name).toMatch(/^2026-09-04T02-00-00\.000Z-[0-9a-f]{8}\.eml$/)
    const path = join(outbox, name ?? '')
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await stat(outbox)).mode & 0o777).toBe(0o700)
    const text = await readFile(path, 'utf8')
    expect(text).toMatch(/^To: an@hosen\.test$/m)
    expect(text).toContain('Message-ID: <')
    expect(logged.join()).not.toContain('an@hosen')
  })
})
