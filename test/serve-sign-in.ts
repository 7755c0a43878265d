import { serve } from '@hono/node-server'
import type { SignInPorts } from '#platform/session/ports.ts'
import { openSignInDesk, type SignInDesk } from './sign-in-desk.ts'

const page = new Response('<!doctype html><html lang="vi"><title>Đăng nhập</title><h1>Đăng nhập</h1>', {
  headers: { 'content-type': 'text/html; charset=utf-8' },
})

export type ServedDesk = SignInDesk & { close(): Promise<void> }

/** The sign-in of an authority behind a real port: a page with nothing on it, and /api/auth. */
export async function serveSignIn(more: Partial<SignInPorts> = {}): Promise<ServedDesk> {
  let desk: SignInDesk | undefined
  const { server, port } = await listen(async (request) => {
    if (!desk || !new URL(request.url).pathname.startsWith('/api/auth')) return page.clone()
    return desk.sessions.handle(request, { authority: desk.authority, address: '127.0.0.1' })
  })
  const opened = await openSignInDesk({ origin: `http://localhost:${port}`, ...more })
  desk = opened
  return {
    ...opened,
    close: async () => {
      await new Promise((resolve) => server.close(resolve))
      await opened.close()
    },
  }
}

type Listening = { server: ReturnType<typeof serve>; port: number }

function listen(answer: (request: Request) => Promise<Response>): Promise<Listening> {
  return new Promise((resolve) => {
    const server = serve({ fetch: answer, port: 0, hostname: 'localhost' }, ({ port }) => resolve({ server, port }))
  })
}
