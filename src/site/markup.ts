import { html, raw } from 'hono/html'

/** Escaped markup as the templates make it. The pages hold no promises, so it is a string in truth. */
export type Html = ReturnType<typeof html>

/** The markup as text. Throws where a page put a promise into a template. */
export function textOf(page: Html): string {
  if (page instanceof Promise) throw new TypeError('a page template may not contain a promise')
  return page.toString()
}

/** Words that are not Vietnamese on a Vietnamese page, or the other way round, for screen readers. */
export function foreign(language: 'vi' | 'en', text: string): Html {
  return html`<span lang="${language}">${text}</span>`
}

export { html, raw }
