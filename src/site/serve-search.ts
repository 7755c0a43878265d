import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerHeaders } from '#platform/site-files/response-headers.ts'
import { search } from './search.ts'

export type SearchServer = {
  /** Answers `/tra-cuu?q=…` and `/en/tra-cuu?q=…`; false leaves the request to whoever comes next. */
  serve(req: IncomingMessage, res: ServerResponse): boolean
}

/** Serves the search from the public files of the host that was asked: no database, no session, nothing kept. */
export function searchServer({
  folderOf,
  https = false,
}: {
  folderOf: (host: string) => string | undefined
  https?: boolean
}): SearchServer {
  return {
    serve: (req, res) => {
      const asked = /^(\/en)?\/tra-cuu\/?(?:\?(.*))?$/.exec(req.url ?? '')
      if (!asked) return false
      const [, english, query] = asked
      const folder = folderOf(req.headers.host ?? '')
      if (folder === undefined || (req.method !== 'GET' && req.method !== 'HEAD')) return false
      const q = new URLSearchParams(query ?? '').get('q') ?? ''
      search({ folder, language: english ? 'en' : 'vi', q }).then(
        (answer) => reply(res, answer, https),
        () => res.writeHead(500).end(),
      )
      return true
    },
  }
}

function reply(res: ServerResponse, answer: Awaited<ReturnType<typeof search>>, https: boolean): void {
  if (answer === undefined) res.writeHead(404, ['Content-Length', '0']).end()
  else if ('redirect' in answer)
    res.writeHead(303, ['Location', answer.redirect, 'Content-Length', '0', 'Cache-Control', 'no-store']).end()
  else res.writeHead(200, answerHeaders(Buffer.byteLength(answer.page), https)).end(answer.page)
}
