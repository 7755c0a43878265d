import { describe, expect, it } from 'vitest'
import { isLoopback, readConfig } from './config.ts'

describe('readConfig', () => {
  it('has a default for everything', () => {
    const config = readConfig({})
    expect(config).toMatchObject({
      port: 8080,
      databaseUrl: undefined,
      trustProxy: 0,
      witnesses: [],
      outgoingPrivate: false,
    })
    expect(config.publicUrl.href).toBe('http://localhost:8080/')
    expect(isLoopback(config.publicUrl)).toBe(true)
  })

  it.each([
    [{ PORT: '99999' }, /^PORT /],
    [{ LISTEN_ADDRESS: 'phuong.example' }, /^LISTEN_ADDRESS must be an address of this machine/],
    [{ PORT: 'abc' }, /^PORT must be a port number such as 8080/],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must be a URL such as postgres:/],
    [{ PUBLIC_URL: 'https://a.example/site' }, /^PUBLIC_URL must have no path/],
    [{ SMTP_URL: 'mail.example' }, /^SMTP_URL must be/],
    [{ TRUST_PROXY: '-1' }, /^TRUST_PROXY /],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of/],
    [{ WITNESSES: 'just-a-key' }, /^WITNESSES must list/],
    [{ OIDC_ISSUER: 'https://idp.example' }, /must be set together/],
  ])('stops at %j with one clear line', (env, message) => {
    expect(() => readConfig(env)).toThrow(message)
    try {
      readConfig(env)
    } catch (error) {
      expect((error as Error).message).not.toContain('\n')
    }
  })

  it('does not repeat a secret in its complaint', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://me:hunter2@db' })).toThrow(/not shown/)
  })

  it('reads witnesses', () => {
    expect(readConfig({ WITNESSES: 'w+abc+def https://w.example, x+abc+def https://x.example' }).witnesses).toEqual([
      { vkey: 'w+abc+def', url: 'https://w.example' },
      { vkey: 'x+abc+def', url: 'https://x.example' },
    ])
  })
})
