/** Code pages by the number of a character set (Rich Text Format 1.9.1, `\fcharset`). */
const ofCharset: Readonly<Record<number, number>> = {
  0: 1252,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  238: 1250,
}
const symbols = 2

/** Which letters bytes are: fonts are of a code page each, that of Vietnamese Windows most often, or none where they draw TCVN3 or VNI. */
export class Fonts {
  /** What the file says of itself. */
  codePage = 1252
  /** The font of letters that name none. */
  usual = -1
  readonly #charsets = new Map<number, number>()
  readonly #decoders = new Map<number, TextDecoder>()
  #font = -1

  /** A word of the table of fonts. */
  obey(word: string, value = 0): void {
    if (word === 'f') this.#font = value
    else if (word === 'fcharset') this.#charsets.set(this.#font, value)
  }

  letter(byte: number, font: number): string {
    const charset = this.#charsets.get(font < 0 ? this.usual : font)
    // Letters of a font of symbols stand in the private use area, as Word has them.
    if (charset === symbols) return String.fromCharCode(0xf000 + byte)
    if (byte < 0x80) return String.fromCharCode(byte)
    const page = (charset === undefined ? undefined : ofCharset[charset]) ?? this.codePage
    return this.#decoder(page).decode(Uint8Array.of(byte))
  }

  #decoder(page: number): TextDecoder {
    const known = this.#decoders.get(page)
    if (known) return known
    const made = new TextDecoder(page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')
    this.#decoders.set(page, made)
    return made
  }
}
