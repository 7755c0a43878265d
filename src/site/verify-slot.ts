import type { Frame } from './layout.ts'
import { speaks } from './language.ts'
import { html, type Html } from './markup.ts'

/** Where the form for receipts stands. */
export function verifyForm({ language }: Frame): Html {
  const say = speaks(language)
  return html`<div id="verify">${say('Đang chuẩn bị phần kiểm tra.', 'The check is being prepared.')}</div>`
}
