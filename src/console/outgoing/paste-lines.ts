/** A mark at the beginning of a line, with the text after it. */
const marked = /^\s*(Điều \d{1,3}\.|\d{1,3}\.(?!\d)|\d{1,2}(?:\.\d{1,2}){1,4}\.|[a-zđ]\)|[-–+•·▪●◦])[\s\u00a0]+(?=\S)/u
const basis = /^\s*(Căn cứ|Thực hiện Nghị quyết|Theo đề nghị)(?!\p{L})/u

export type Piece = { text: string; bold: boolean; italic: boolean; isMark?: boolean }
type Look = Pick<Piece, 'bold' | 'italic'>
/** How a line was given: as a heading of that level, behind a mark that was counted, in the middle, or in a look of our own. */
export type Shape = {
  level?: number | undefined
  mark?: string | undefined
  /** The mark that our own editor wrote. */
  own?: string | undefined
  centered?: boolean
  look?: string | undefined
}

/** Takes what is read, in order. */
export type Sink = { line(pieces: readonly Piece[], shape: Shape): void; table(table: Element): void }
/** The mark of the list item around, until its first line takes it. */
type Around = { element?: Element; held?: { mark: string | undefined } }

const blocks = 'p,div,h1,h2,h3,h4,h5,h6,ul,ol,li,table,section,article,blockquote,center,pre,dd,dt'
/** A block, or what goes around blocks, as the one <b> of Google Docs around everything. */
const isBlock = (node: Node): node is Element =>
  node instanceof Element && (node.matches(blocks) || node.querySelector(blocks) !== null)

/** A property of the style of an element, in small letters. */
export const styleOf = (element: Element, name: string): string | undefined =>
  new RegExp(`(?:^|;)\\s*${name}\\s*:([^;]+)`, 'i')
    .exec(element.getAttribute('data-style') ?? '')?.[1]
    ?.trim()
    .toLowerCase()

/** Reads the lines and tables in an element. */
export function readBlocks(parent: Element, sink: Sink, around: Around = {}): void {
  let loose: Node[] = []
  const settle = () => {
    if (loose.length > 0) readLines(loose, sink, around)
    loose = []
  }
  const isList = /^(UL|OL)$/.test(parent.tagName)
  for (const node of parent.childNodes) {
    if (!isBlock(node)) {
      loose.push(node)
      continue
    }
    settle()
    const within = isList && node.tagName === 'LI' ? { held: { mark: listMark(node, parent) } } : around
    if (node.tagName === 'TABLE') sink.table(node)
    else if ([...node.childNodes].some(isBlock)) readBlocks(node, sink, within)
    else readLines([...node.childNodes], sink, { ...within, element: node })
  }
  settle()
}

function readLines(nodes: readonly Node[], sink: Sink, { element, held }: Around): void {
  const pieces: Piece[] = []
  for (const node of nodes) readPieces(node, { bold: false, italic: false }, pieces)
  const level = /^H([1-6])$/.exec(element?.tagName ?? '')?.[1]
  const shape = {
    own: element?.getAttribute('data-mark') ?? undefined,
    level: level === undefined ? undefined : Math.min(3, Number(level)),
    centered: isCentered(element),
    look: element?.getAttribute('data-look') ?? undefined,
  }
  const lines = broken(pieces).filter((line) => line.some(({ text }) => text.trim() !== ''))
  lines.forEach((line, at) => {
    sink.line(line, { ...shape, mark: at === 0 ? held?.mark : undefined })
    if (held) held.mark = undefined
  })
}

const isCentered = (element: Element | undefined) =>
  element !== undefined &&
  (element.getAttribute('align') === 'center' || styleOf(element, 'text-align') === 'center' || isInCenter(element))
const isInCenter = (element: Element) => element.parentElement?.tagName === 'CENTER'

/** Word writes the mark of a list into the text; other programs leave it to be counted, from a start and in a kind that the list names. */
function listMark(item: Element, list: Element): string {
  if (list.tagName === 'UL') return list.parentElement?.closest('ul') ? '+' : '-'
  let number = Number(list.getAttribute('start') ?? 1) - 1
  for (const one of list.children) {
    if (one.tagName === 'LI') number = one.hasAttribute('value') ? Number(one.getAttribute('value')) : number + 1
    if (one === item) break
  }
  const kind =
    styleOf(item, 'list-style-type') ?? styleOf(list, 'list-style-type') ?? list.getAttribute('type') ?? 'decimal'
  const letter = (first: number) => String.fromCharCode(first + ((number - 1) % 26))
  if (kind === 'a' || /^lower-(alpha|latin)$/.test(kind)) return `${letter(97)})`
  if (kind === 'A' || /^upper-(alpha|latin)$/.test(kind)) return `${letter(65)}.`
  if (kind === 'i' || kind === 'lower-roman') return `${roman(number).toLowerCase()}.`
  return kind === 'I' || kind === 'upper-roman' ? `${roman(number)}.` : `${number}.`
}

function roman(number: number): string {
  const signs = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const
  const [value, sign] = signs.find(([least]) => number >= least && number < 400) ?? [0, '']
  return value === 0 ? '' : sign + roman(number - value)
}

function readPieces(node: Node, look: Look, pieces: Piece[]): void {
  if (node instanceof Text) {
    const text = node.data.replace(/[\s\u00a0]+/gu, ' ')
    if (text !== '') pieces.push({ text, ...look })
  } else if (node instanceof Element) {
    const text = node.textContent?.trim() ?? ''
    if (node.tagName === 'BR') pieces.push({ text: '\n', ...look })
    else if (styleOf(node, 'mso-list') === 'ignore') pieces.push({ text: `${bullet(text)} `, ...look, isMark: true })
    else if (/^(SUP|SUB)$/.test(node.tagName) && /^\d{1,3}$/.test(text))
      pieces.push({ text: raised(text, node.tagName), ...look })
    else for (const child of node.childNodes) readPieces(child, lookOf(node, look), pieces)
  }
}

/** Word's bullets are letters of fonts that hold signs. */
const bullet = (text: string) =>
  text === 'o' || text === '◦'
    ? '+'
    : text.length === 1 && !/[\p{L}\d+]/u.test(text)
      ? '-'
      : text.replace(/^[vqØü]$/u, '-')

/** m², CO₂: digits that have signs of their own stay what they are. */
const raised = (digits: string, tag: string) =>
  [...digits].map((digit) => (tag === 'SUB' ? '₀₁₂₃₄₅₆₇₈₉' : '⁰¹²³⁴⁵⁶⁷⁸⁹')[Number(digit)]).join('')

function lookOf(element: Element, { bold, italic }: Look): Look {
  const weight = styleOf(element, 'font-weight')
  const slant = styleOf(element, 'font-style')
  const heavy =
    weight === undefined
      ? bold || /^(B|STRONG)$/.test(element.tagName)
      : weight.startsWith('bold') || Number(weight) >= 600
  const slanted =
    slant === undefined ? italic || /^(I|EM)$/.test(element.tagName) : slant === 'italic' || slant === 'oblique'
  return { bold: heavy, italic: slanted }
}

function broken(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]]
  for (const piece of pieces) {
    if (piece.text === '\n') lines.push([])
    else lines.at(-1)?.push(piece)
  }
  return lines
}

/** A line as an element that a body knows. */
export function lineOf(line: readonly Piece[], shape: Shape = {}): string {
  const { level, mark: counted, own } = shape
  const text = line.map((piece) => piece.text).join('')
  if (level !== undefined) return `<h${level}>${inlineOf(line)}</h${level}>`
  if (own !== undefined) return pointOf(own, line)
  if (isHeading(line, text)) return `<h2>${escaped(text.trim())}</h2>`
  if (counted !== undefined && isHeading(line, `${counted} ${text}`))
    return `<h2>${escaped(`${counted} ${text.trim()}`)}</h2>`
  const { mark, rest } = markIn(line, text)
  if (mark !== undefined || counted !== undefined) return pointOf(mark ?? counted ?? '', rest)
  const look = lookIn(line, text, shape)
  const upright = look === 'basis' ? line.map((piece) => ({ ...piece, italic: false })) : line
  return `<p data-look="${escaped(look)}">${inlineOf(upright)}</p>`
}

const pointOf = (mark: string, line: readonly Piece[]) => `<p data-mark="${escaped(mark)}">${inlineOf(line)}</p>`

function lookIn(line: readonly Piece[], text: string, { look, centered = false }: Shape): string {
  const isBasis = basis.test(text) && line.every((piece) => piece.italic || piece.text.trim() === '')
  return look ?? (centered ? 'centered' : isBasis ? 'basis' : 'plain')
}

/** The mark that Word counted or somebody wrote, and what follows it. */
function markIn(line: readonly Piece[], text: string): { mark?: string; rest: readonly Piece[] } {
  const first = line.findIndex((piece) => piece.text.trim() !== '')
  const counted = line[first]
  if (counted?.isMark) {
    const rest = line.slice(first + 1)
    const from = rest.findIndex((piece) => piece.text.trim() !== '')
    return {
      mark: counted.text.trim(),
      rest: from < 0 ? [] : dropStart(rest.slice(from), /^\s*/u.exec(rest[from]!.text)![0].length),
    }
  }
  const written = marked.exec(text)
  if (!written?.[1]) return { rest: line }
  return { mark: written[1].replace(/[–•·▪●◦]/u, '-'), rest: dropStart(line, written[0].length) }
}

/** "I. KẾT QUẢ", wholly bold. */
const isHeading = (line: readonly Piece[], text: string) =>
  /^\s*[IVX]{1,5}\.\s/u.test(text) && line.every((piece) => piece.bold || piece.isMark || piece.text.trim() === '')

function dropStart(line: readonly Piece[], length: number): Piece[] {
  let left = length
  return line.flatMap((piece) => {
    const text = piece.text.slice(left)
    left = Math.max(0, left - piece.text.length)
    return text === '' ? [] : [{ ...piece, text }]
  })
}

function inlineOf(line: readonly Piece[]): string {
  return line
    .map(({ text, bold, italic }) => {
      const slanted = italic ? `<em>${escaped(text)}</em>` : escaped(text)
      return bold ? `<strong>${slanted}</strong>` : slanted
    })
    .join('')
}

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
