import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemResponse } from './problem.ts'
import { readBytes } from './read-body.ts'

const max = 2 * 1_048_576
let server: Server
let port: number

beforeAll(async () => {
  const answer = async (request: Request) => {
    const read = await readBytes(request, { max, within: 1_500 })
    return 'stop' in read ? problemResponse(read, { language: 'vi' }) : Response.json({ length: read.bytes.length })
  }
  const listener = getRequestListener(answer)
  server = createServer((req, res) => void listener(req, res))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

const send = (body: BodyInit) =>
  fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body, duplex: 'half' } as RequestInit & { duplex: 'half' })
const inPieces = (count: number) =>
  Readable.toWeb(Readable.from(Array.from({ length: count }, () => new Uint8Array(65_536)))) as unknown as BodyInit

describe('a body', () => {
  it('is read whole up to its limit, with or without its length', async () => {
    expect(await (await send(new Uint8Array(max))).json()).toEqual({ length: max })
    expect(await (await send(inPieces(32))).json()).toEqual({ length: max })
  })

  it.each([
    ['with its length', () => new Uint8Array(22 * 1_048_576)],
    ['in pieces', () => inPieces(352)],
    ['that is hardly larger', () => new Uint8Array(max + 1)],
  ])('that is too large and comes %s gets its answer, which names the limit', async (_, body) => {
    const response = await send(body())
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({
      code: 'too-large',
      detail: expect.stringContaining('2 MB, 2097152 byte'),
    })
  })

  it.each([
    ['announced', 'content-length: 1000\r\n\r\nabc', 503],
    ['in pieces', 'transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n', 503],
    ['announced too large', `content-length: ${max * 2}\r\n\r\nabc`, 413],
  ])('that drips, %s, is answered when its time is over', async (_, sent, status) => {
    const socket = connect(port, '127.0.0.1')
    const began = performance.now()
    socket.write(`POST / HTTP/1.1\r\nhost: a\r\n${sent}`)
    const drip = setInterval(() => socket.write(sent.includes('chunked') ? '1\r\na\r\n' : 'a'), 200)
    const [first] = (await once(socket, 'data')) as [Buffer]
    clearInterval(drip)
    expect(first.toString()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(performance.now() - began).toBeLessThan(10_000)
    socket.destroy()
  })

  it('that is said to be endless is answered before it comes', async () => {
    const socket = connect(port, '127.0.0.1')
    socket.write(`POST / HTTP/1.1\r\nhost: a\r\ncontent-length: ${10 ** 12}\r\n\r\n`)
    const [first] = (await once(socket, 'data')) as [Buffer]
    expect(first.toString()).toMatch(/^HTTP\/1\.1 413 /)
    socket.destroy()
  })
})
