import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeEntries, makeRecord, type MadeRecord } from '../../test/record/made-record.ts'
import { openDirectory } from './disk.ts'
import { formatVerifierKey } from './note.ts'
import { sha256 } from './primitives.ts'
import { makeReceipt } from './receipt.ts'
import { recordAddress } from './url-source.ts'
import { run as verify } from './verify-command.ts'
import { run as witness } from './witness-command.ts'

let record: MadeRecord
let folder: string
let vkey: string
let url: string
const servers: ReturnType<typeof serve>[] = []

beforeAll(async () => {
  record = await makeRecord(makeEntries(600), [300])
  folder = await mkdtemp(join(tmpdir(), 'mb-commands-'))
  vkey = record.keys.map(formatVerifierKey).join('\n')
  const source = openDirectory(record.dir)
  const answer = async (request: Request) => {
    const bytes = await source.read(new URL(request.url).pathname.replace('/record/', ''), 1e8)
    return bytes ? new Response(new Uint8Array(bytes)) : new Response('', { status: 404 })
  }
  await new Promise<void>((resolve) => {
    const server = serve({ fetch: answer, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      url = `http://127.0.0.1:${port}/`
      resolve()
    })
    servers.push(server)
  })
})
afterAll(async () => {
  for (const server of servers) server.close()
  await record.remove()
  await rm(folder, { recursive: true, force: true })
})

async function call(command: typeof verify, args: string[], signal?: AbortSignal) {
  let [out, err] = ['', '']
  const io = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    env: {},
    ...(signal && { signal }),
  }
  return { code: await command(args, io), out, err }
}

describe('minhbach record verify', () => {
  it('accepts the record in a folder and on a web server', async () => {
    for (const where of [
      ['--dir', record.dir],
      ['--url', url],
      ['--url', `${url}record`],
    ]) {
      const said = await call(verify, ['record', 'verify', ...where, '--key', vkey])
      expect(said).toMatchObject({ code: 0, err: '' })
      expect(said.out).toContain('ĐÚNG: sổ hosen.example/record có 600 mục')
    }
  })

  it('takes the key and the earlier checkpoint from files', async () => {
    await writeFile(join(folder, 'key'), `# khoá của phường\n${vkey}\n`)
    await writeFile(join(folder, 'since'), await readFile(join(record.dir, 'checkpoint')))
    const said = await call(verify, [
      'record',
      'verify',
      '--dir',
      record.dir,
      '--key',
      join(folder, 'key'),
      '--since',
      join(folder, 'since'),
    ])
    expect(said.code).toBe(0)
    expect(said.out).toContain('600 mục của dấu niêm phong cũ')
  })

  it('says what is wrong and where, and exits with 1', async () => {
    const bad = await makeRecord(makeEntries(20, (seq) => (seq === 7 ? { at: '2020-01-01T00:00:00.000Z' } : undefined)))
    const said = await call(verify, [
      'record',
      'verify',
      '--dir',
      bad.dir,
      '--key',
      bad.keys.map(formatVerifierKey).join('\n'),
    ])
    await bad.remove()
    expect(said).toMatchObject({ code: 1, out: '' })
    expect(said.err).toContain('SAI: Mục có thời điểm sớm hơn mục trước nó. [mục/entry 7]')
  })

  it.each<[string, string[]]>([
    ['no key', ['--dir', '/tmp']],
    ['no place', ['--key', 'x+00000000+AA==']],
    ['an unknown option', ['--database', 'x']],
    ['a key file that is not there', ['--dir', '/tmp', '--key', '/nowhere/key']],
    ['an address that is none', ['--url', 'ftp://x', '--key', '']],
  ])('exits with 2 for %s', async (_name, args) => {
    const said = await call(verify, ['record', 'verify', ...args])
    expect(said.code).toBe(2)
    expect(said.err).not.toBe('')
  })

  it('explains itself', async () => {
    expect((await call(verify, ['record', 'verify', '--help'])).out).toContain('--since')
    expect((await call(verify, ['verify', '--help'])).out).toContain('biên nhận')
    expect((await call(witness, ['witness', '--help'])).out).toContain('C2SP')
  })
})

describe('minhbach verify', () => {
  it('checks a receipt from a file', async () => {
    const receipt = await makeReceipt(sha256, openDirectory(record.dir), 123)
    await writeFile(join(folder, 'receipt'), JSON.stringify(receipt, null, 2))
    const good = await call(verify, ['verify', join(folder, 'receipt'), '--key', vkey])
    expect(good).toMatchObject({ code: 0 })
    expect(good.out).toContain('ĐÚNG: mục 123')
    await writeFile(join(folder, 'receipt'), JSON.stringify({ ...receipt, proof: [] }))
    expect(await call(verify, ['verify', join(folder, 'receipt'), '--key', vkey])).toMatchObject({ code: 1 })
  })
})

describe('minhbach witness', () => {
  it('makes its key, tells it, and stops when asked', async () => {
    const args = [
      'witness',
      '--key-file',
      join(folder, 'w.key'),
      '--log',
      vkey,
      '--port',
      '0',
      '--state',
      join(folder, 'state'),
    ]
    expect((await call(witness, args)).code).toBe(2)
    const stop = new AbortController()
    const running = call(witness, [...args, '--name', 'ben.example/w1'], stop.signal)
    setTimeout(() => stop.abort(), 300)
    const said = await running
    expect(said.code).toBe(0)
    expect(said.out).toMatch(/^ben\.example\/w1\+[0-9a-f]{8}\+\S+\nhttp:\/\/127\.0\.0\.1:\d+\/add-checkpoint\n$/)
    const again = new AbortController()
    const second = call(witness, args, again.signal)
    setTimeout(() => again.abort(), 300)
    expect((await second).out.split('\n')[0]).toBe(said.out.split('\n')[0])
  })
})

describe('the address of a record', () => {
  it('is the same for the site and for its record', () => {
    for (const address of ['https://a.example', 'https://a.example/record', 'https://a.example/record/?x#y']) {
      expect(recordAddress(address).href).toBe('https://a.example/record/')
    }
    expect(recordAddress('https://a.example/xa/ho-sen/').href).toBe('https://a.example/xa/ho-sen/record/')
  })
})
