import type { Hono } from 'hono'
import { authenticateToken, bearsToken } from '#modules/connections/index.ts'
import { logPersonalAccess } from '#modules/privacy/index.ts'
import { findPerson } from '#modules/staff/index.ts'
import type { Shell } from '#record/act.ts'
import type { Services } from '#record/module.ts'
import { languageOf } from '#platform/http/language.ts'
import { problemResponse, stop } from '#platform/http/problem.ts'
import { mountHealth } from '#platform/http/health.ts'
import { mountDocs } from '#platform/http/mount-docs.ts'
import { httpMetrics, mountHandlers } from '#platform/http/mount.ts'
import type { HttpParts, Looked } from '#platform/http/mounted.ts'
import { createRegistry, watchProcess } from '#platform/metrics.ts'
import type { AppParts } from './app-parts.ts'
import { mountSignIn } from './mount-sign-in.ts'
import { probesOf } from './probes.ts'
import { mountTicketDesk } from './ticket-desk.ts'
import { version } from './version.ts'

/** What every endpoint's function is given for the authority that a request is for. */
export type Given = { shell: Shell; services: Services }

/** Mounts everything that needs a server: health, sign-in, the API and its description. */
export function mountApp(app: Hono, parts: AppParts): void {
  const { modules, config } = parts
  const metrics = createRegistry(httpMetrics)
  watchProcess(metrics)
  mountHealth(app, { probes: probesOf(parts), metrics, trustedProxies: config.trustProxy, version })
  mountSignIn(app, { ...parts, metrics })
  mountTicketDesk(app, parts)
  const handlers = modules.flatMap((module) => module.handlers)
  mountDocs(
    app,
    handlers.map(({ endpoint }) => endpoint),
    { version },
  )
  app.notFound(({ req }) => problemResponse(stop('unknown-address'), { language: languageOf(req.raw.headers) }))
  mountHandlers<Given>(app, handlers, { ...httpParts(parts), metrics })
}

function httpParts({ services, config, log, authorities }: AppParts): Omit<HttpParts<Given>, 'metrics'> {
  return {
    db: services.db,
    clock: services.clock,
    log,
    hosted: async (host) => {
      const authority = await authorities.byHost(host)
      return authority && { authority: authority.id, given: { shell: services.shellFor(authority.id), services } }
    },
    authenticate: (request, { authority }) =>
      bearsToken(request.headers)
        ? authenticateToken(request.headers, { db: services.db, authority, now: services.clock(), findPerson })
        : services.sessions.authenticate(request, authority),
    trustedProxies: config.trustProxy,
    ownOrigins: [config.publicUrl.origin],
    onPersonal: (looked: Looked<Given>) => logPersonalAccess(services, looked),
  }
}
