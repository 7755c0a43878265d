import type { Page, PaperText } from '../paper.ts'
import { limits } from './limits.ts'

/** The first lines of a paper that is too long to be read whole, and the last ones, where signatures stand. */
export function withinReach(paper: PaperText): PaperText {
  const lines = paper.pages.reduce((sum, page) => sum + page.lines.length, 0)
  const letters = paper.pages.reduce((all, page) => page.lines.reduce((sum, { text }) => sum + text.length, all), 0)
  if (lines <= limits.text.first + limits.text.last && letters <= limits.text.letters) return paper
  const each = Math.max(200, Math.floor(limits.text.letters / Math.min(lines, limits.text.first + limits.text.last)))
  let at = 0
  const pages = paper.pages.flatMap((page): Page[] => {
    const kept = page.lines.filter(() => {
      at += 1
      return at <= limits.text.first || at > lines - limits.text.last
    })
    const cut = kept.map((line) => (line.text.length > each ? { ...line, text: line.text.slice(0, each) } : line))
    return cut.length > 0 ? [{ ...page, lines: cut }] : []
  })
  const says = `Văn bản dài ${lines} dòng; chỉ đọc phần đầu và phần cuối.`
  return { pages, warnings: [...paper.warnings, { about: 'pages', says }] }
}
