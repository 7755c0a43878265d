import { deflateSync } from 'node:zlib'

/** A text on a page made for a test: `y` counts up from the foot of the page, as PDF does. */
export type Shown = {
  text: string
  x: number
  y: number
  size?: number
  font?: 'plain' | 'bold' | 'tcvn3'
  /** Moves between letters, in thousandths of the size, by place in the text: widths of blanks taken back, letters set apart. */
  kern?: Readonly<Record<number, number>>
  hidden?: boolean
}
/** A stamp of a signing tool: a field whose appearance holds the text in forms within forms. */
export type Stamp = { text: string; x: number; y: number; size?: number }
/** Shades of grey, one byte a pixel, or a JPEG of them. */
type MadePicture = { width: number; height: number } & ({ grey: Uint8Array } | { jpeg: Uint8Array })
export type MadePage = {
  shown?: readonly Shown[]
  stamps?: readonly Stamp[]
  picture?: MadePicture
}

const a4 = { width: 595, height: 842 }
/** A PDF of texts, stamps and pictures; its fonts hold no shapes, only what each code means: every letter is half as wide as high. */
export function makePdf(pages: readonly MadePage[], { locked = false, unused = 0 } = {}): Uint8Array<ArrayBuffer> {
  const file = new Parts()
  for (let number = 0; number < unused; number += 1) file.add(`<< /Number ${number} >>`)
  const catalog = file.add('')
  const tree = file.add('')
  const letters = [
    ...new Set(
      pages.flatMap((page) => [...(page.shown ?? []), ...(page.stamps ?? [])]).flatMap(({ text }) => [...text]),
    ),
  ]
  if (letters.length > 250) throw new Error('too many different letters')
  const codes = new Map(letters.map((letter, at) => [letter, at + 1]))
  const meaning = file.stream('', unicodeMap(letters))
  const widths = `/FirstChar 0 /LastChar 255 /Widths [${'500 '.repeat(256)}]`
  const font = (name: string) =>
    file.add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} ${widths} /ToUnicode ${meaning} 0 R >>`)
  const old = file.add(`<< /Type /Font /Subtype /TrueType /BaseFont /.VnTime ${widths} /Encoding /WinAnsiEncoding >>`)
  const fonts = `/Font << /plain ${font('Helvetica')} 0 R /bold ${font('Helvetica-Bold')} 0 R /tcvn3 ${old} 0 R >>`
  const kids = pages.map((page) => addPage({ file, page, fonts, codes, tree }))
  file.set(catalog, `<< /Type /Catalog /Pages ${tree} 0 R >>`)
  file.set(tree, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`)
  return file.bytes(catalog, locked ? file.add(lock) : undefined)
}

/** The standard lock (ISO 32000-2, 7.6.4) under a password that nobody knows. */
const lock = `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'a5'.repeat(32)}> /U <${'5a'.repeat(32)}> >>`

type Making = { file: Parts; page: MadePage; fonts: string; codes: ReadonlyMap<string, number>; tree: number }

function addPage({ file, page, fonts, codes, tree }: Making): number {
  const { shown = [], stamps = [], picture } = page
  const image = picture && file.stream(imageHead(picture), 'jpeg' in picture ? picture.jpeg : deflateSync(picture.grey))
  const drawn = image ? `q ${a4.width} 0 0 ${a4.height} 0 0 cm /scan Do Q\n` : ''
  const content = file.stream('', Buffer.from(drawn + shown.map((one) => draw(one, codes)).join('\n'), 'latin1'))
  const fields = stamps.map((stamp) => addStamp(file, stamp, { fonts, codes }))
  const resources = `<< ${fonts} ${image ? `/XObject << /scan ${image} 0 R >>` : ''} >>`
  return file.add(
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${a4.width} ${a4.height}] /Contents ${content} 0 R ` +
      `/Resources ${resources} /Annots [${fields.map((field) => `${field} 0 R`).join(' ')}] >>`,
  )
}

/** Appearance, /FRM, /n2: the layers in which signing tools nest what they show (ISO 32000-2, 12.7.5.5). */
function addStamp(file: Parts, { text, x, y, size = 13 }: Stamp, made: Pick<Making, 'fonts' | 'codes'>): number {
  const box = `[0 0 ${text.length * size} ${size * 1.5}]`
  const form = (resources: string) => `/Type /XObject /Subtype /Form /BBox ${box} /Resources << ${resources} >>`
  const inner = draw({ text, x: 0, y: 0, size }, made.codes)
  const n2 = file.stream(form(made.fonts), Buffer.from(`1 0 0 1 2 3 cm ${inner}`, 'latin1'))
  const frm = file.stream(form(`/XObject << /n2 ${n2} 0 R >>`), Buffer.from('q 1 0 0 1 0 0 cm /n2 Do Q'))
  const top = file.stream(form(`/XObject << /FRM ${frm} 0 R >>`), Buffer.from('q /FRM Do Q'))
  const rect = [x - 2, y - 3, x - 2 + text.length * size, y - 3 + size * 1.5].join(' ')
  return file.add(
    `<< /Type /Annot /Subtype /Widget /FT /Sig /F 132 /T (stamp) /Rect [${rect}] /AP << /N ${top} 0 R >> >>`,
  )
}

function draw(
  { text, x, y, size = 14, font = 'plain', kern = {}, hidden }: Shown,
  codes: ReadonlyMap<string, number>,
): string {
  const code = (letter: string) => (font === 'tcvn3' ? letter.charCodeAt(0) : (codes.get(letter) ?? 0))
  const hex = (letter: string) => `<${code(letter).toString(16).padStart(2, '0')}>`
  const parts = [...text].map((letter, at) => `${kern[at] === undefined ? '' : -kern[at]} ${hex(letter)}`)
  return `BT ${hidden ? 3 : 0} Tr /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm [${parts.join(' ')}] TJ ET`
}

function imageHead({ width, height, ...picture }: MadePicture): string {
  const filter = 'jpeg' in picture ? 'DCTDecode' : 'FlateDecode'
  return `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /${filter}`
}

function unicodeMap(letters: readonly string[]): Buffer {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
  const rows = letters.map((letter, at) => `<${hex(at + 1, 2)}> <${hex(letter.charCodeAt(0), 4)}>`)
  const blocks = Array.from({ length: Math.ceil(rows.length / 100) }, (_, at) => rows.slice(at * 100, at * 100 + 100))
  return Buffer.from(
    [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /made def /CMapType 2 def',
      '1 begincodespacerange <00> <ff> endcodespacerange',
      ...blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`),
      'endcmap end end',
    ].join('\n'),
  )
}

/** The numbered objects of a PDF and the table of where each stands. */
class Parts {
  readonly #objects: Buffer[] = []

  add(object: string | Buffer): number {
    return this.#objects.push(Buffer.from(object))
  }

  set(number: number, object: string): void {
    this.#objects[number - 1] = Buffer.from(object)
  }

  stream(head: string, data: Uint8Array): number {
    return this.add(
      Buffer.concat([Buffer.from(`<< ${head} /Length ${data.length} >>\nstream\n`), data, Buffer.from('\nendstream')]),
    )
  }

  bytes(root: number, encrypt: number | undefined): Uint8Array<ArrayBuffer> {
    const chunks = [Buffer.from('%PDF-1.7\n')]
    const starts: number[] = []
    let length = chunks[0]?.length ?? 0
    for (const [at, object] of this.#objects.entries()) {
      const chunk = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
      starts.push(length)
      chunks.push(chunk)
      length += chunk.length
    }
    const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
    const size = this.#objects.length + 1
    const locks = encrypt === undefined ? '' : `/Encrypt ${encrypt} 0 R /ID [<00> <00>] `
    const end = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root ${root} 0 R ${locks}>>\nstartxref\n${length}\n%%EOF\n`
    return new Uint8Array(Buffer.concat([...chunks, Buffer.from(end)]))
  }
}
