import type { Hono } from 'hono'
import type { Words } from '#kernel/workflow.ts'
import { isOpenAddress } from '#platform/outside-address.ts'
import type { Registry } from '#platform/metrics.ts'
import { clientAddress } from './client-address.ts'
import { socketOf } from './mount.ts'
import { withinTime } from './time-limit.ts'

/** How a thing stands (an age, a size) or what to do about it, and nothing secret. */
type Note = string | number | Words

/** Asks whether one thing that requests need is there. */
export type Probe = { name: string; ask(): Promise<{ ok: boolean; note?: Note }> }

export type Probed = { name: string; ok: boolean; note?: Note; ms: number }

export type HealthParts = { probes: readonly Probe[]; metrics: Registry; trustedProxies: number; version: string }

/** A probe that answers no sooner counts as failed. */
const patience = 2_000

/** Answers are remembered this long, so that asking often costs nothing. */
const freshFor = 1_000

/**
 * /healthz: the process answers. /readyz: what it needs is there (503 where not), without a word on how it is built.
 * /metrics: only to this machine and private networks, as the address of the client says; 404 to everyone else.
 */
export function mountHealth(app: Hono, { probes, metrics, trustedProxies, version }: HealthParts): void {
  let last: { at: number; results: Promise<Probed[]> } | undefined
  const results = () => {
    if (!last || performance.now() - last.at > freshFor)
      last = { at: performance.now(), results: Promise.all(probes.map(askProbe)) }
    return last.results
  }
  for (const probe of probes) {
    metrics.gauge(
      `ready_${probe.name.replaceAll('-', '_')}`,
      `Whether the probe "${probe.name}" of /readyz succeeds.`,
      async () => Number((await results()).find((one) => one.name === probe.name)?.ok ?? false),
    )
  }
  app.get('/healthz', (context) => context.json({ status: 'ok', version }, 200, headers))
  app.get('/readyz', async (context) => {
    const checks = await results()
    const ready = checks.every((check) => check.ok)
    return context.json({ status: ready ? 'ready' : 'not-ready', checks }, ready ? 200 : 503, headers)
  })
  app.get('/metrics', async (context) => {
    const address = clientAddress(context.req.raw.headers, socketOf(context), trustedProxies)
    if (isOpenAddress(address)) return context.notFound()
    return context.body(await metrics.render(), 200, {
      ...headers,
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    })
  })
}

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

async function askProbe(probe: Probe): Promise<Probed> {
  const started = performance.now()
  const answer = await withinTime(patience, () => probe.ask()).catch(() => ({ ok: false }))
  return { name: probe.name, ...answer, ms: Math.round(performance.now() - started) }
}
