import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { hostFolders } from '#platform/site-files/hosts.ts'
import { siteServer } from '#platform/site-files/serve.ts'
import { consolePolicy } from '#platform/console-build.ts'
import { searchServer } from '#site/serve-search.ts'
import type { Config } from './config.ts'

export type Served = { server: Server; stop(): Promise<void> }

/** Paths that a program answers; everything else is a public file or is not there. */
const programPaths = /^\/(api|healthz|readyz|metrics|(en\/)?ma-tra-cuu)(\/|\?|$)/

/**
 * Listens on the port. Public files come first and need nothing but the disk; then the console's files; then the program.
 * @throws where the port is taken
 */
export async function serve(
  app: Hono,
  { config, consoleFolder }: { config: Config; consoleFolder: string },
): Promise<Served> {
  const https = config.publicUrl.protocol === 'https:'
  const folderOf = hostFolders(join(config.dataDir, 'site'))
  const site = siteServer({ folderOf, https })
  const search = searchServer({ folderOf, https })
  const desk = siteServer({ folderOf: () => consoleFolder, policy: consolePolicy, https })
  const program = getRequestListener(app.fetch)
  const answer = (req: IncomingMessage, res: ServerResponse) => {
    const url = req.url ?? '/'
    if (programPaths.test(url)) return void program(req, res)
    if (url.startsWith('/console')) {
      if (desk.serve(req, res)) return
      // Every other address of the console is a place inside it: the same page finds it.
      if (!/\.[a-z0-9]+$/i.test(url.split('?')[0] ?? '')) {
        req.url = '/console/'
        if (desk.serve(req, res)) return
      }
      return void program(req, res)
    }
    if (!site.serve(req, res) && !search.serve(req, res) && !site.notFound(req, res)) void program(req, res)
  }
  const server = createServer(
    { headersTimeout: 15_000, requestTimeout: 120_000, keepAliveTimeout: 65_000, maxHeaderSize: 16_384 },
    answer,
  )
  await listen(server, config)
  return {
    server,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), 3_000).unref()
      }),
  }
}

function listen(server: Server, { port, listenAddress }: Pick<Config, 'port' | 'listenAddress'>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`PORT ${port}: cổng đang được chương trình khác dùng. Hãy đặt PORT khác. / The port is taken.`)
          : error,
      )
    })
    server.listen({ port, ...(listenAddress !== undefined && { host: listenAddress }) }, resolve)
  })
}
