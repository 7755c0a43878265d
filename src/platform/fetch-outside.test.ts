import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { createFetchOutside, OutsideError, type OutsideOptions } from './fetch-outside.ts'
import { isOpenAddress } from './outside-address.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function serve(answer: RequestListener): Promise<{ url: string; port: number }> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, port }
}

async function failure(options: OutsideOptions, url: string): Promise<string> {
  try {
    await createFetchOutside(options)(url)
  } catch (error) {
    return error instanceof OutsideError ? error.failure : String(error)
  }
  return 'none'
}

/** A resolver that answers each question with the next of the given addresses. */
function resolver(...answers: string[]): LookupFunction & { asked: () => number } {
  let asked = 0
  const lookup: LookupFunction = (_name, _options, callback) => {
    const address = answers[Math.min(asked, answers.length - 1)]!
    asked += 1
    callback(null, [{ address, family: address.includes(':') ? 6 : 4 }])
  }
  return Object.assign(lookup, { asked: () => asked })
}

describe('addresses', () => {
  it.each([
    '127.0.0.1',
    '127.1.2.3',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.0.192',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:169.254.169.254',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
    'ff02::1',
    'not an address',
  ])('%s is closed', (address) => expect(isOpenAddress(address)).toBe(false))

  it.each(['1.1.1.1', '113.190.1.1', '172.32.0.1', '2606:4700::1111', '2405:4800::1', '::ffff:1.1.1.1'])(
    '%s is open',
    (address) => expect(isOpenAddress(address)).toBe(true),
  )
})

describe('fetchOutside', () => {
  it.each([
    'http://127.0.0.1:1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://017700000001/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://localhost:1/',
    'http://169.254.169.254/latest/meta-data/',
    'file:///etc/passwd',
    'ftp://1.1.1.1/',
    'gopher://1.1.1.1/',
  ])('refuses %s without connecting', async (url) => expect(await failure({}, url)).toBe('refused-address'))

  it('refuses a name that resolves into a private network', async () => {
    expect(await failure({ lookup: resolver('10.1.2.3') }, 'http://receiver.example/')).toBe('refused-address')
    expect(await failure({ lookup: resolver('::ffff:10.1.2.3') }, 'http://receiver.example/')).toBe('refused-address')
  })

  it('resolves a name once: what it checked is what it connects to', async () => {
    const lookup = resolver('192.0.2.1', '127.0.0.1')
    expect(await failure({ lookup }, 'http://receiver.example/')).toBe('refused-address')
    expect(lookup.asked()).toBe(1)
  })

  it('reaches private addresses where the office allows it, with body and headers', async () => {
    const { url } = await serve((request, response) => {
      response.setHeader('x-signature', String(request.headers['x-signature']))
      void text(request).then((body) => response.end(`${request.method} ${body}`))
    })
    const fetchOutside = createFetchOutside({ allowPrivate: true })
    const response = await fetchOutside(url, { method: 'POST', body: 'xin chào', headers: { 'x-signature': 'v1' } })
    expect([response.status, response.headers.get('x-signature'), await response.text()]).toEqual([
      200,
      'v1',
      'POST xin chào',
    ])
  })

  it('checks where a redirect leads', async () => {
    const { url } = await serve((_request, response) =>
      response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    )
    expect(await failure({ allowPrivate: true }, url)).toBe('refused-address')
  })

  it('follows a few redirects and takes no credentials to another origin', async () => {
    const other = await serve((request, response) =>
      response.end(`${request.method} ${request.headers.authorization ?? 'none'}`),
    )
    const { url } = await serve((_request, response) => response.writeHead(303, { location: other.url }).end())
    const followed = await createFetchOutside({ allowPrivate: true })(url, {
      method: 'POST',
      body: 'a',
      headers: { authorization: 'x' },
    })
    expect(await followed.text()).toBe('GET none')
    const loop = await serve((_request, response) => response.writeHead(302, { location: '/' }).end())
    expect(await failure({ allowPrivate: true }, loop.url)).toBe('too-many-redirects')
  })

  it('limits the size and the time of an answer', async () => {
    const large = await serve((_request, response) => response.end(Buffer.alloc(5_000)))
    expect(await failure({ allowPrivate: true, maxBytes: 1_000 }, large.url)).toBe('too-large')
    const slow = await serve((_request, response) => void response.writeHead(200).write('a'))
    expect(await failure({ allowPrivate: true, timeLimit: 100 }, slow.url)).toBe('timeout')
  })

  it('says that nobody answers', async () =>
    expect(await failure({ allowPrivate: true }, 'http://127.0.0.1:1/')).toBe('unreachable'))
})
