import { html, type Html } from './markup.ts'

/** A lotus of five petals: stands where an office puts its own emblem. */
export function emblem(): Html {
  return html`<svg class="emblem" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <path d="M24 8c5 6 7 12 7 17s-3 10-7 13c-4-3-7-8-7-13s2-11 7-17z" />
    <path
      d="M13 15c-2 6-2 12 1 17 2 3 5 5 9 6M35 15c2 6 2 12-1 17-2 3-5 5-9 6M4 24c1 9 8 15 19 14.5M44 24c-1 9-8 15-19 14.5M10 43h28"
    />
  </svg>`
}
