import QRCode from 'qrcode'
import { html, raw, type Html } from './markup.ts'

const drawn = new Map<string, string>()

/** The QR code of an address as one stroked path, a unit per module; shown in print only. */
export function qr(address: string): Html {
  const path = drawn.get(address) ?? remember(address, draw(address))
  const size = Number(path.slice(0, path.indexOf(' ')))
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="QR: ${address}">
    <path d="${raw(path.slice(path.indexOf(' ') + 1))}" />
  </svg>`
}

function draw(address: string): string {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'L' })
  let path = ''
  for (let row = 0; row < modules.size; row++) {
    path += `M0 ${row}.5`
    let gap = 0
    for (let column = 0; column < modules.size;) {
      const dark = modules.get(row, column) === 1
      let end = column + 1
      while (end < modules.size && (modules.get(row, end) === 1) === dark) end++
      if (dark) path += `${gap ? `m${gap} 0` : ''}h${end - column}`
      gap = dark ? 0 : end - column
      column = end
    }
  }
  return `${modules.size} ${path}`
}

function remember(address: string, path: string): string {
  if (drawn.size >= 500) drawn.clear()
  drawn.set(address, path)
  return path
}
