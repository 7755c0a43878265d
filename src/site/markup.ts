import { html, raw } from 'hono/html'

/** Escaped markup as the templates make it. The pages hold no promises, so it is a string in truth. */
export type Html = ReturnType<typeof html>

/**
 * The markup as text, without the indentation of the templates: no page holds preformatted text.
 * @throws TypeError where a page put a promise into a template
 */
export function textOf(page: Html): string {
  if (page instanceof Promise) throw new TypeError('a page template may not contain a promise')
  return page.toString().replace(/\n\s+/g, '\n')
}

export { html, raw }
