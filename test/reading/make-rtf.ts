/** A file of RTF as Word writes it, of what goes between its braces; letters beyond ASCII are written as Unicode, with one for old readers. */
export function makeRtf(...content: readonly string[]): Uint8Array<ArrayBuffer> {
  const fonts =
    '{\\fonttbl{\\f0\\froman\\fcharset0\\fprq2 Times New Roman;}{\\f1\\froman\\fcharset163 Times New Roman (Vietnamese);}{\\f2\\froman\\fcharset2 Symbol;}}'
  const around = `{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s1 M\\u7852?T;}}{\\info{\\title M\\u7852?T}}`
  return new Uint8Array(
    Buffer.from(
      `{\\rtf1\\ansi\\ansicpg1252\\deff0\r\n${fonts}${around}\r\n${content.map(rtfText).join('\r\n')}}`,
      'latin1',
    ),
  )
}

/** Letters as RTF has them; its own words and braces stay as they are. */
const rtfText = (text: string) =>
  text.normalize('NFC').replace(/[^\0-\x7f]/g, (letter) => `\\u${((letter.charCodeAt(0) + 32_768) % 65_536) - 32_768}?`)

/** Lines, each a paragraph. */
export const rtfLines = (...lines: readonly string[]): string => lines.map((line) => `\\pard ${line}\\par`).join('\r\n')

/** Rows of a table; a line break in a cell begins a paragraph. */
export const rtfRows = (...rows: readonly (readonly string[])[]): string =>
  rows
    .map(
      (row) =>
        `\\trowd ${row.map((cell) => `\\pard\\intbl ${cell.replaceAll('\n', '\\par ')}\\cell`).join('\r\n')}\\row`,
    )
    .join('\r\n')
