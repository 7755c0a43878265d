import type { Damage } from './damage.ts'

const specks = ['‡ ⁄', 'Ñ', '- .', '“ `', '| l', '_ —', ', Ề', 'x¿', '^ °', ' · ~']

/** Lines that recognition makes of dust, folds and seals, between the lines of the paper. */
export const specksBetween: Damage = ({ text, answer }, chance) => ({
  answer,
  text: text
    .split('\n')
    .flatMap((line) => (chance.maybe(0.1) ? [chance.pick(specks), line] : [line]))
    .join('\n'),
})

/** The dashes of “Nơi nhận” lost, as where a program draws them and does not write them. */
export const lostDashes: Damage = ({ text, answer }) => {
  const from = text.search(/^N[ơo]i nh/mu)
  return from < 0
    ? { text, answer }
    : { answer, text: text.slice(0, from) + text.slice(from).replace(/^\s*-\s?/gm, '') }
}

const isOfHead = (line: string) => line === line.toUpperCase() && /\p{L}{2}/u.test(line) && !/\d/.test(line)

/** The names in the head without their marks, as old fonts leave capitals. */
export const bareHead: Damage = ({ text, answer }) => ({
  answer,
  text: text
    .split('\n')
    .map((line, at) =>
      at < 6 && isOfHead(line) ? line.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D') : line,
    )
    .join('\n'),
})

/** The paragraph that opens the body before the head, as programs give text boxes behind the rest. */
export const lateHead: Damage = ({ text, answer }) => {
  const lines = text.split('\n')
  const from = lines.findIndex((line) => /^(?:Thực hiện|Căn cứ|Thi hành|Triển khai)\s/u.test(line) && line.length > 60)
  const to = from < 0 ? -1 : lines.findIndex((line, at) => at >= from && /[.:;]\s*$/.test(line))
  if (to < 0 || to - from > 8) return { text, answer }
  return { answer, text: [...lines.slice(from, to + 1), ...lines.slice(0, from), ...lines.slice(to + 1)].join('\n') }
}

/** The head in the middle of the sentence that opens the body, as where two columns were taken out line by line. */
export const headInSentence: Damage = ({ text, answer }, chance) => {
  const lines = text.split('\n')
  const from = lines.findIndex((line) => /^(?:Thực hiện|Căn cứ|Thi hành|Triển khai)\s/u.test(line) && line.length > 60)
  const to = from < 0 ? -1 : lines.findIndex((line, at) => at >= from && /[.:;]\s*$/.test(line))
  if (to - from < 1 || to - from > 8 || from > 30) return { text, answer }
  const cut = from + chance.between(1, to - from)
  return { answer, text: [...lines.slice(from, cut), ...lines.slice(0, from), ...lines.slice(cut)].join('\n') }
}

/** The date of the head broken over two lines, as a narrow column leaves it. */
export const tornDate: Damage = ({ text, answer }, chance) => {
  const before = chance.pick([' năm', ' năm', ' tháng'])
  const lines = text.split('\n')
  const at = lines.slice(0, 16).findIndex((line) => /,\s+ngày\s[\d\s]{1,6}tháng\s[\d\s]{1,5}năm\s\d{4}\s*$/u.test(line))
  const line = lines[at]
  if (line === undefined) return { text, answer }
  const cut = line.lastIndexOf(before)
  return { answer, text: lines.toSpliced(at, 1, line.slice(0, cut).trimEnd(), line.slice(cut).trim()).join('\n') }
}

const rightNames =
  /(?<=^|\s)(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT|ĐẢNG CỘNG SẢN VIỆT|Độc lập [-–] Tự do [-–] Hạnh) (?<last>\S+)$/u

/**
 * The names in the head broken over two lines, as in a table whose columns are too narrow: an office's name, and the last word of
 * what stands at the right, which then comes on a line of its own, on the next line of the left column, or before it.
 */
export const tornNames: Damage = ({ text, answer }, chance) => {
  const lines = text.split('\n').map((line) => line.trim())
  const head: string[] = []
  let rest: string | undefined
  for (const line of lines.slice(0, 12)) {
    const last = rightNames.exec(line)?.groups?.['last']
    const joined = last !== undefined && !/^(?:CỘNG|ĐẢNG|Độc)/u.test(line)
    const cut = last === undefined && isOfHead(line) && line.length > 34 ? line.lastIndexOf(' ', 30) : -1
    const own = last === undefined ? line : line.slice(0, -last.length).trimEnd()
    if (rest !== undefined && isOfHead(line)) head.push(`${own} ${rest}`)
    else
      head.push(...(rest === undefined ? [] : [rest]), ...(cut > 0 ? [line.slice(0, cut), line.slice(cut + 1)] : [own]))
    rest = joined ? last : undefined
    if (last !== undefined && !joined) {
      const early = head.length > 3 && last === 'NAM' && chance.maybe(0.3)
      head.splice(early ? head.length - 2 : head.length, 0, last)
    }
  }
  return { answer, text: [...head, ...(rest === undefined ? [] : [rest]), ...lines.slice(12)].join('\n') }
}
