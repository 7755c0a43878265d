/** A mark at the beginning of a line, with the text after it. */
const marked = /^\s*(Điều \d{1,3}\.|\d{1,3}\.(?!\d)|\d{1,2}\.\d{1,2}\.|[a-zđ]\)|[-–+•·])[\s\u00a0]+(?=\S)/u
const basis = /^\s*(Căn cứ|Thực hiện Nghị quyết|Theo đề nghị)\b/u

type Piece = { text: string; bold: boolean; italic: boolean }
type Look = Omit<Piece, 'text'>

/**
 * What was pasted, as Word, LibreOffice or a page writes it, in the few elements that a body knows: paragraphs, headings, points with
 * their marks, and tables. Everything else, scripts and pictures with it, is left out.
 */
export function cleanPaste(html: string): string {
  const parsed = new DOMParser().parseFromString(inert(html), 'text/html')
  for (const gone of parsed.querySelectorAll('script,style,head,title,meta,link,template,noscript,iframe,object,svg'))
    gone.remove()
  const lines: string[] = []
  readBlocks(parsed.body, lines)
  return lines.join('')
}

/** The policy of the page holds in what is parsed too: styles are kept to be read, under a name that applies nothing, and so is what would act. */
function inert(html: string): string {
  return html
    .replace(/<style[\s\S]*?(<\/style>|$)/gi, '')
    .replace(/<[^<>]*>/g, (tag) => tag.replace(/([\s/"'])(style|on[a-z]+)(\s*=)/gi, '$1data-$2$3'))
}

/** Lines of plain text, each with the mark that it begins with. */
export function cleanLines(text: string): string {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => lineOf([{ text: line, bold: false, italic: false }]))
    .join('')
}

const isBlock = (node: Node) =>
  node instanceof Element &&
  /^(P|DIV|H[1-6]|UL|OL|LI|TABLE|SECTION|ARTICLE|BLOCKQUOTE|CENTER|PRE|DD|DT)$/.test(node.tagName)

function readBlocks(parent: Element, lines: string[], list?: Element): void {
  let loose: Node[] = []
  const settle = () => {
    if (loose.length > 0) lines.push(...linesOf(loose))
    loose = []
  }
  for (const node of parent.childNodes) {
    if (!isBlock(node)) {
      loose.push(node)
      continue
    }
    settle()
    const element = node as Element
    if (element.tagName === 'TABLE') lines.push(tableOf(element))
    else if (/^(UL|OL)$/.test(element.tagName)) readBlocks(element, lines, element)
    else if ([...element.childNodes].some(isBlock)) readBlocks(element, lines)
    else lines.push(...linesOf([...element.childNodes], { element, ...(list && { list }) }))
  }
  settle()
}

type Around = { element?: Element; list?: Element }

function linesOf(nodes: readonly Node[], { element, list }: Around = {}): string[] {
  const pieces: Piece[] = []
  for (const node of nodes) readPieces(node, { bold: false, italic: false }, pieces)
  const level = /^H([1-6])$/.exec(element?.tagName ?? '')?.[1]
  const mark = element && listMark(element, list)
  return broken(pieces)
    .filter((line) => line.some(({ text }) => text.trim() !== ''))
    .map((line, at) => lineOf(line, { level, mark: at === 0 ? mark : undefined, centered: isCentered(element) }))
}

const isCentered = (element: Element | undefined) =>
  element?.getAttribute('align') === 'center' || /text-align:\s*center/i.test(element?.getAttribute('data-style') ?? '')

/** Word writes the mark of a list into the text; other programs count it themselves. */
function listMark(element: Element, list: Element | undefined): string | undefined {
  if (!list) return undefined
  if (list.tagName === 'UL') return '-'
  return `${[...list.children].indexOf(element) + 1}.`
}

function readPieces(node: Node, look: Look, pieces: Piece[]): void {
  if (node instanceof Text) {
    const text = node.data.replace(/[\s\u00a0]+/gu, ' ')
    if (text !== '') pieces.push({ text, ...look })
  } else if (node instanceof Element) {
    if (node.tagName === 'BR') pieces.push({ text: '\n', ...look })
    else for (const child of node.childNodes) readPieces(child, lookOf(node, look), pieces)
  }
}

function lookOf(element: Element, { bold, italic }: Look): Look {
  const style = element.getAttribute('data-style') ?? ''
  const weight = /font-weight:\s*(bold|normal|\d+)/i.exec(style)?.[1]
  const slant = /font-style:\s*(italic|normal)/i.exec(style)?.[1]
  const heavy =
    weight === undefined ? bold || /^(B|STRONG)$/.test(element.tagName) : weight === 'bold' || Number(weight) >= 600
  return { bold: heavy, italic: slant === undefined ? italic || /^(I|EM)$/.test(element.tagName) : slant === 'italic' }
}

function broken(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]]
  for (const piece of pieces) {
    if (piece.text === '\n') lines.push([])
    else lines.at(-1)?.push(piece)
  }
  return lines
}

type Shape = { level?: string | undefined; mark?: string | undefined; centered?: boolean }

function lineOf(line: readonly Piece[], { level, mark: counted, centered = false }: Shape = {}): string {
  const text = line.map((piece) => piece.text).join('')
  const written = marked.exec(text)
  if (level !== undefined) return `<h${Math.min(3, Number(level))}>${inlineOf(line)}</h${Math.min(3, Number(level))}>`
  if (isHeading(line, text)) return `<h2>${escaped(text.trim())}</h2>`
  const mark = written?.[1]?.replace(/[–•·]/u, '-') ?? counted
  if (mark !== undefined)
    return `<p data-mark="${escaped(mark)}">${inlineOf(dropStart(line, written?.[0].length ?? 0))}</p>`
  const look = centered ? 'centered' : basis.test(text) && line.every(({ italic }) => italic) ? 'basis' : 'plain'
  return `<p data-look="${look}">${inlineOf(look === 'basis' ? line.map((piece) => ({ ...piece, italic: false })) : line)}</p>`
}

/** "I. KẾT QUẢ", wholly bold. */
const isHeading = (line: readonly Piece[], text: string) =>
  /^\s*[IVX]{1,5}\.\s/u.test(text) && line.every((piece) => piece.bold || piece.text.trim() === '')

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

function tableOf(table: Element): string {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
  return `<table>${rows.map((row, at) => `<tr>${[...row.children].map((cell) => cellOf(cell, at === 0)).join('')}</tr>`).join('')}</table>`
}

function cellOf(cell: Element, head: boolean): string {
  const name = head ? 'th' : 'td'
  const span = (attribute: string) => {
    const value = Number(cell.getAttribute(attribute))
    return value > 1 && value <= 12 ? ` ${attribute}="${value}"` : ''
  }
  const text = (cell.textContent ?? '').replace(/[\s\u00a0]+/gu, ' ').trim()
  return `<${name}${span('colspan')}${span('rowspan')}><p>${escaped(text)}</p></${name}>`
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
