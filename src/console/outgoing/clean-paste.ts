import { lineOf, readBlocks, styleOf } from './paste-lines.ts'
import { tableOf } from './paste-table.ts'

/** What was there and is not taken over: pictures, words struck through, and that cells were one. */
export type LeftOut = 'pictures' | 'struck' | 'merged'

/**
 * What was pasted, as Word, LibreOffice or a page writes it, in the few elements that a body knows: paragraphs, headings, points with
 * their marks, and tables. Everything else is left out: scripts and what cannot be seen silently, what is missed by name.
 */
export function cleanPaste(html: string): { html: string; leftOut: LeftOut[] } {
  const parsed = new DOMParser().parseFromString(inert(html), 'text/html')
  const leftOut = new Set<LeftOut>()
  for (const element of parsed.querySelectorAll('*')) {
    const why = whyGone(element)
    if (why === undefined || !parsed.contains(element)) continue
    const isMissed = why === 'pictures' || (why === 'struck' && element.textContent?.trim() !== '')
    if (isMissed) leftOut.add(why)
    element.remove()
  }
  const lines: string[] = []
  readBlocks(parsed.body, {
    line: (pieces, shape) => lines.push(lineOf(pieces, shape)),
    table: (table) => {
      const { html: made, isSplit } = tableOf(table)
      lines.push(made)
      if (isSplit) leftOut.add('merged')
    },
  })
  return { html: lines.join(''), leftOut: [...leftOut] }
}

const never = 'head,script,style,title,meta,link,template,noscript,iframe,object,.msocomanchor,[hidden]'
const pictures = 'img,svg,canvas,video,[data-picture]'

/** Why an element is left out: what was deleted in Word is still there, struck through or hidden. */
function whyGone(element: Element): 'unseen' | 'pictures' | 'struck' | undefined {
  if (element.matches(pictures)) return 'pictures'
  const isHidden =
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'visibility') === 'hidden' ||
    styleOf(element, 'mso-hide') === 'all' ||
    styleOf(element, 'mso-element') === 'comment-list'
  if (isHidden || element.matches(never)) return 'unseen'
  const line = `${styleOf(element, 'text-decoration')} ${styleOf(element, 'text-decoration-line')}`
  return line.includes('line-through') || element.matches('del,s,strike,.msoDel') ? 'struck' : undefined
}

/** The policy of the page holds in what is parsed too: styles are kept to be read, under a name that applies nothing, and so is what would act. */
function inert(html: string): string {
  return html
    .replace(/<style[\s\S]*?(<\/style>|$)/gi, '')
    .replace(/<[^<>]*>/g, (tag) => tag.replace(/([\s/"'])(style|on[a-z]+)(\s*=)/gi, '$1data-$2$3'))
}

/** Lines of plain text, each with the mark that it begins with; Word's bullets come as letters before a tab. */
export function cleanLines(text: string): string {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(/^\s*(?:o|§|·)\t/u, (sign) => (sign.trim() === 'o' ? '+ ' : '- ')))
    .map((line) => lineOf([{ text: line, bold: false, italic: false }]))
    .join('')
}
