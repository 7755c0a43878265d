import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { createRegistry } from '#platform/metrics.ts'
import { mountHealth, type Probe } from './health.ts'

function appOf(...probes: Probe[]) {
  const app = new Hono()
  const metrics = createRegistry({ http_requests_total: 'Requests.', http_request_seconds: 'Seconds.' })
  mountHealth(app, { probes, metrics, trustedProxies: 1, version: '0.1.0' })
  return { app, metrics }
}

const good: Probe = { name: 'database', ask: async () => ({ ok: true, note: 3 }) }

describe('/readyz', () => {
  it('is 200 while everything that requests need is there', async () => {
    const response = await appOf(good).app.request('/readyz')
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ status: 'ready', checks: [{ name: 'database', ok: true, note: 3 }] })
  })

  it('is 503 when one thing is missing, and says which without saying why', async () => {
    const bad: Probe = {
      name: 'worker-heartbeat',
      ask: async () => Promise.reject(new Error('postgres://user:secret@db')),
    }
    const response = await appOf(good, bad).app.request('/readyz')
    expect(response.status).toBe(503)
    const text = await response.text()
    expect(text).not.toContain('secret')
    expect(JSON.parse(text)).toMatchObject({
      status: 'not-ready',
      checks: [{ ok: true }, { name: 'worker-heartbeat', ok: false }],
    })
  })
})

describe('/metrics', () => {
  it('is in the text format of Prometheus', async () => {
    const { app, metrics } = appOf(good)
    metrics.count('http_requests_total', { endpoint: 'list-"units"', status: 200 })
    metrics.count('http_requests_total', { endpoint: 'list-"units"', status: 200 })
    metrics.observe('http_request_seconds', 0.004, { endpoint: 'a' })
    const text = await (await app.request('/metrics')).text()
    expect(text).toContain(
      '# TYPE http_requests_total counter\nhttp_requests_total{endpoint="list-\\"units\\"",status="200"} 2\n',
    )
    expect(text).toContain(
      'http_request_seconds_bucket{endpoint="a",le="0.0025"} 0\nhttp_request_seconds_bucket{endpoint="a",le="0.005"} 1\n',
    )
    expect(text).toContain('http_request_seconds_count{endpoint="a"} 1\n')
    expect(text).toContain('# TYPE ready_database gauge\nready_database 1\n')
  })

  it('does not exist for a client outside', async () => {
    const ask = (address: string) => appOf(good).app.request('/metrics', { headers: { 'x-forwarded-for': address } })
    expect((await ask('113.190.1.1')).status).toBe(404)
    expect((await ask('10.0.0.7')).status).toBe(200)
  })
})

it('/healthz answers whatever else is missing', async () => {
  const never: Probe = { name: 'database', ask: () => new Promise(() => undefined) }
  expect(await (await appOf(never).app.request('/healthz')).json()).toEqual({ status: 'ok', version: '0.1.0' })
})
