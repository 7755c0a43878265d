/** Keeps cookies as a browser does, as far as tests need it: by name, until they are taken back. */
export class CookieJar extends Map<string, string> {
  /** The Cookie header to send; empty while there is none. */
  header(): Record<string, string> {
    return this.size === 0 ? {} : { cookie: [...this].map(([name, value]) => `${name}=${value}`).join('; ') }
  }

  /** Takes in what an answer sets. @returns its Set-Cookie lines */
  take(answer: Response): string[] {
    const lines = answer.headers.getSetCookie()
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) this.delete(name)
      else this.set(name, value)
    }
    return lines
  }
}
