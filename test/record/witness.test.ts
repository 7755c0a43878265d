import { createServer, type RequestListener, type Server } from 'node:http'
import { readdir, readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { afterEach, describe, expect, it } from 'vitest'
import { toBase64 } from '#record/bytes.ts'
import { formatCheckpoint, openCheckpoint, parseCheckpoint } from '#record/checkpoint.ts'
import { openDirectory } from '#record/disk.ts'
import { cosignatureType, formatNote, formatSignature, parseNote } from '#record/note.ts'
import { serverPrimitives, sha256 } from '#record/primitives.ts'
import { createPublisher } from '#record/publish.ts'
import { cosign, makeSigningKey, parseSigningKey, signNote } from '#record/signing-key.ts'
import { consistencyProof } from '#record/source.ts'
import { createWitness } from '#record/witness-server.ts'
import { createWitnessCircle, type Witness } from '#record/witnesses.ts'
import { makeEntries, makeRecord, testClock, testOrigin, type MadeRecord } from './made-record.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const signing = makeSigningKey('phuong-ben.example/witness', cosignatureType)

async function makeTestRecord(size: number, steps: number[] = []): Promise<MadeRecord> {
  const record = await makeRecord(makeEntries(size), steps)
  closing.push(record.remove)
  return record
}

/** A real witness on a real port. */
async function startWitness(record: MadeRecord): Promise<Witness & { state: string }> {
  const state = join(record.keysDir, '..', 'witness')
  const handle = createWitness({ signing, logs: record.keys, stateDir: state, clock: testClock })
  const server = serve({ fetch: handle, port: 0, hostname: '127.0.0.1' }) as Server
  await new Promise((resolve) => server.once('listening', resolve))
  closing.push(() => server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, key: signing.key, state }
}

/** Something on a port that behaves as it pleases. */
async function startStranger(listener: RequestListener): Promise<Witness> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, key: signing.key }
}

async function submissionOf(record: MadeRecord) {
  const note = await readFile(join(record.dir, 'checkpoint'), 'utf8')
  const { text } = parseNote(note)
  const head = parseCheckpoint(text)
  const prove = (size: number) => consistencyProof(sha256, openDirectory(record.dir), { size1: size, size2: head.size })
  return { note, text, head, prove }
}

async function ask(record: MadeRecord, witness: Witness, patienceMs = 2000) {
  const [answer] = await createWitnessCircle({ witnesses: [witness], primitives: serverPrimitives, patienceMs }).ask(
    await submissionOf(record),
  )
  return answer
}

const post = async (witness: Witness, body: string) => {
  const response = await fetch(`${witness.url}add-checkpoint`, { method: 'POST', body })
  return { status: response.status, type: response.headers.get('content-type'), body: await response.text() }
}

describe('the publisher and a witness', () => {
  it('serve a checkpoint that the witness cosigned, growing with the record', async () => {
    const record = await makeTestRecord(5)
    const witness = await startWitness(record)
    const entries = makeEntries(600)
    const publisher = await createPublisher({
      dir: record.dir,
      signer: record.signer,
      clock: testClock,
      minIntervalMs: 0,
      witnesses: [witness],
      readEntries: async function* readEntries(from, to) {
        for (const entry of entries.slice(from, to)) yield await Promise.resolve(entry)
      },
    })
    for (const size of [6, 300, 600]) {
      publisher.poke(size)
      await publisher.settled(size)
      expect(publisher.witnessAnswers()).toMatchObject([{ result: 'cosigned' }])
      const note = await readFile(join(record.dir, 'checkpoint'), 'utf8')
      const opened = await openCheckpoint(serverPrimitives, note, [...record.keys, signing.key])
      expect(opened).toMatchObject({ checkpoint: { size }, cosigners: [{ name: signing.key.name, time: testClock() }] })
    }
    await publisher.close()
  })

  it('publishes without the witness when that is silent, within two seconds', async () => {
    const record = await makeTestRecord(5)
    const witness = await startStranger(() => undefined)
    const started = performance.now()
    expect(await ask(record, witness)).toMatchObject({ result: 'unreachable' })
    expect(performance.now() - started).toBeLessThan(2600)
  })
})

describe('asking a witness', () => {
  it('learns from 409 what the witness has seen, and remembers it', async () => {
    const record = await makeTestRecord(300)
    const witness = await startWitness(record)
    expect(await ask(record, witness)).toMatchObject({ result: 'cosigned' })
    expect(await ask(record, witness)).toMatchObject({ result: 'cosigned' })
    const asked: string[] = []
    const spying = createWitnessCircle({
      witnesses: [witness],
      primitives: serverPrimitives,
      fetch: async (url, init) => {
        asked.push(await new Request(url, init).text().then((body) => body.split('\n', 1)[0] ?? ''))
        return fetch(url, init)
      },
    })
    await spying.ask(await submissionOf(record))
    await spying.ask(await submissionOf(record))
    expect(asked).toEqual(['old 0', 'old 300', 'old 300'])
  })

  it.each<[string, RequestListener, string]>([
    ['garbage', (_request, response) => void response.end('xin chào'), 'malformed'],
    ['an empty answer', (_request, response) => void response.end(''), 'malformed'],
    ['404', (_request, response) => void response.writeHead(404).end(), 'unknown-log'],
    ['403', (_request, response) => void response.writeHead(403).end(), 'refused'],
    ['422', (_request, response) => void response.writeHead(422).end(), 'refused'],
    ['500', (_request, response) => void response.writeHead(500).end(), 'refused'],
    ['409 without a size', (_request, response) => void response.writeHead(409).end('5\n'), 'malformed'],
    [
      '409 with a larger size',
      (_request, response) => void response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end('9999\n'),
      'ahead',
    ],
    [
      '409 with the size it was asked from',
      (_request, response) => void response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end('0\n'),
      'conflict',
    ],
    [
      'a redirect',
      (_request, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      'unreachable',
    ],
    ['an endless answer', (_request, response) => void response.end('x'.repeat(100_000)), 'unreachable'],
    ['a broken line', (_request, response) => void response.destroy(), 'unreachable'],
  ])('takes %s as no cosignature', async (_name, listener, result) => {
    const record = await makeTestRecord(5)
    expect(await ask(record, await startStranger(listener))).toMatchObject({ result })
  })

  it('ignores a cosignature over something else, or by another key of the same name', async () => {
    const record = await makeTestRecord(5)
    const { text } = await submissionOf(record)
    const other = makeSigningKey(signing.key.name, cosignatureType)
    const lines = [
      formatSignature(cosign(other, text, testClock())),
      formatSignature(cosign(signing, `${text}x\n`, testClock())),
    ]
    const answers = async (body: string) =>
      ask(record, await startStranger((_request, response) => void response.end(body)))
    expect(await answers(lines.join(''))).toMatchObject({ result: 'malformed' })
    const good = formatSignature(cosign(signing, text, testClock()))
    expect(await answers(`${lines.join('')}${good}`)).toMatchObject({ result: 'cosigned', time: testClock() })
  })
})

describe('a witness', () => {
  it('answers as the protocol says', async () => {
    const record = await makeTestRecord(300)
    const stranger = await makeTestRecord(300)
    const witness = await startWitness(record)
    const { note, text } = await submissionOf(record)
    const foreign = (await submissionOf(stranger)).note
    expect(await post(witness, `old 0\n\n${foreign}`)).toMatchObject({ status: 403 })
    expect(await post(witness, `old 0\n\n${note.replaceAll(testOrigin, 'other.example/record')}`)).toMatchObject({
      status: 404,
    })
    expect(await post(witness, `old 301\n\n${note}`)).toMatchObject({ status: 400 })
    expect(await post(witness, `old 5\n\n${note}`)).toMatchObject({
      status: 409,
      type: 'text/x.tlog.size',
      body: '0\n',
    })
    const zero = toBase64(new Uint8Array(32))
    expect(await post(witness, `old 0\n${zero}\n\n${note}`)).toMatchObject({ status: 422 })
    expect(await post(witness, `old 0\n\n${note}`)).toMatchObject({
      status: 200,
      body: formatSignature(cosign(signing, text, testClock())),
    })
    expect(await post(witness, `old 0\n\n${note}`)).toMatchObject({
      status: 409,
      type: 'text/x.tlog.size',
      body: '300\n',
    })
    expect(await post(witness, `old 300\n\n${note}`)).toMatchObject({ status: 200 })
    for (const bad of [
      '',
      'old 300',
      `old 0300\n\n${note}`,
      `old -1\n\n${note}`,
      `old 0\nx\n\n${note}`,
      `old 0\n${`${zero}\n`.repeat(64)}\n${note}`,
      `old 0\n\n${text}`,
    ]) {
      expect(await post(witness, bad)).toMatchObject({ status: 400 })
    }
  })

  it('remembers over restarts, and refuses another history signed by the same key', async () => {
    const record = await makeTestRecord(300)
    const first = await startWitness(record)
    const { note } = await submissionOf(record)
    expect(await post(first, `old 0\n\n${note}`)).toMatchObject({ status: 200 })
    const again = await startWitness(record)
    expect(await post(again, `old 0\n\n${note}`)).toMatchObject({ status: 409, body: '300\n' })
    const name = (await readdir(record.keysDir)).find((one) => one.startsWith('log-') && one.endsWith('.key')) ?? ''
    const logKey = parseSigningKey(await readFile(join(record.keysDir, name), 'utf8'))
    const forge = (size: number) => {
      const text = formatCheckpoint({ origin: testOrigin, size, root: new Uint8Array(32), extensions: [] })
      return formatNote({ text, signatures: [signNote(logKey, text)] })
    }
    expect(await post(again, `old 300\n\n${forge(300)}`)).toMatchObject({ status: 409 })
    expect(await post(again, `old 300\n${toBase64(new Uint8Array(32))}\n\n${forge(400)}`)).toMatchObject({
      status: 422,
    })
  })
})
