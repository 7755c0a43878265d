import type { Program } from '#src/program.ts'
import { CookieJar } from './cookie-jar.ts'

export type Answer = { status: number; body: Record<string, unknown> & { rows?: Record<string, unknown>[] } }

/** Somebody at a browser, on the program's own app. */
export class Somebody {
  readonly cookies = new CookieJar()
  readonly #program: Program
  readonly #home: string

  constructor(program: Program, home: string) {
    this.#program = program
    this.#home = home
  }

  async ask(method: string, path: string, sent?: object, at = this.#home): Promise<Answer> {
    const answer = await this.#program.app.fetch(
      new Request(at + path, {
        method,
        headers: { host: new URL(at).host, origin: at, 'content-type': 'application/json', ...this.cookies.header() },
        ...(sent && { body: JSON.stringify(sent) }),
      }),
    )
    this.cookies.take(answer)
    return { status: answer.status, body: (await answer.json()) as Answer['body'] }
  }

  get = (path: string) => this.ask('GET', `/api/v1${path}`)
  post = (path: string, sent: object = {}) => this.ask('POST', `/api/v1${path}`, sent)
  delete = (path: string) => this.ask('DELETE', `/api/v1${path}`)
  signIn = (email: string, said: string) => this.ask('POST', '/api/auth/sign-in/email', { email, password: said })
}
