import type { Day } from '#kernel/day.ts'
import { capital } from '#vietnamese/format.ts'

/** Figures of a span, by name; null where there is nothing to reckon from: of no finished tasks none is a share. */
export type Counted = Readonly<Record<FigureName, number | null>>

const incoming = 'Sổ đăng ký văn bản đến'
const followed = 'Sổ theo dõi giải quyết văn bản đến'
const byDeadline = 'Ngày báo xong so với hạn của từng nhiệm vụ'
const carriedOn = 'Văn bản đi triển khai nhiệm vụ được giao'
const atEnd = 'Hạn của từng nhiệm vụ so với ngày cuối kỳ'

/**
 * What a text of a template can ask for, where the figure comes from, and the list that holds what it counted: papers that came
 * in or went out, or tasks, asked for by how they are counted. Of a share it is the list of the whole.
 */
export const figures = {
  van_ban_den: { label: 'Văn bản đến đã vào sổ', from: incoming, list: 'in', counted: 'registered' },
  van_ban_den_khan: { label: 'Trong đó văn bản khẩn', from: incoming, list: 'in', counted: 'urgent' },
  van_ban_di: {
    label: 'Văn bản đi đã phát hành',
    from: 'Sổ đăng ký văn bản đi',
    list: 'out',
    counted: 'registered',
  },
  nhiem_vu_giao: { label: 'Nhiệm vụ được giao', from: followed, list: 'tasks', counted: 'given.own' },
  nhiem_vu_xong: { label: 'Nhiệm vụ đã báo xong', from: followed, list: 'tasks', counted: 'finished.own' },
  nhiem_vu_dung_han: { label: 'Trong đó đúng hạn', from: byDeadline, list: 'tasks', counted: 'on-time.own' },
  nhiem_vu_cham: { label: 'Trong đó chậm hạn', from: byDeadline, list: 'tasks', counted: 'late.own' },
  nhiem_vu_dang_lam: { label: 'Nhiệm vụ đang làm cuối kỳ', from: followed, list: 'tasks', counted: 'open.own' },
  nhiem_vu_qua_han: { label: 'Trong đó đã quá hạn', from: atEnd, list: 'tasks', counted: 'overdue.own' },
  ty_le_dung_han: {
    label: 'Tỷ lệ đúng hạn (%)',
    from: 'Nhiệm vụ đúng hạn trên nhiệm vụ đã báo xong',
    list: 'tasks',
    counted: 'finished.own',
  },
  nhiem_vu_giao_xuong: {
    label: 'Nhiệm vụ giao xuống đơn vị',
    from: carriedOn,
    list: 'tasks',
    counted: 'given.handed-down',
  },
  nhiem_vu_giao_xuong_xong: {
    label: 'Nhiệm vụ giao xuống đã báo xong',
    from: carriedOn,
    list: 'tasks',
    counted: 'finished.handed-down',
  },
  nhiem_vu_giao_xuong_dang_lam: {
    label: 'Nhiệm vụ giao xuống đang làm cuối kỳ',
    from: carriedOn,
    list: 'tasks',
    counted: 'open.handed-down',
  },
  nhiem_vu_giao_xuong_qua_han: {
    label: 'Nhiệm vụ giao xuống đã quá hạn',
    from: atEnd,
    list: 'tasks',
    counted: 'overdue.handed-down',
  },
} as const
export type FigureName = keyof typeof figures
export const figureNames = Object.keys(figures) as FigureName[]
/** Of a span of which nothing is held. */
export const nothingKnown = Object.fromEntries(figureNames.map((name) => [name, null])) as Counted
export const isFigure = (name: string): name is FigureName => name in figures

/** What our units do of the tasks that the office answers for: it is not counted among these a second time (decision 086). */
const isOfHandedDown = (name: string) => name.startsWith('nhiem_vu_giao_xuong')
export const handsDown = (counted: Counted): boolean =>
  figureNames.some((name) => isOfHandedDown(name) && (counted[name] ?? 0) !== 0)

/** Figures worth a line: an office that hands nothing down has none of what was handed down. */
export const toldFigures = ({ now, former }: Pick<Filling, 'now' | 'former'>): FigureName[] =>
  handsDown(now) || handsDown(former) ? figureNames : figureNames.filter((name) => !isOfHandedDown(name))

/** Words that a text can ask for besides figures. */
export const plainNames = ['ky', 'tu_ngay', 'den_ngay', 'ky_truoc'] as const

export type Filling = {
  words: { ky: string; tu_ngay: string; den_ngay: string; ky_truoc: string }
  now: Counted
  former: Counted
}

const form = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })
const same = 'bằng kỳ trước'
/** What stands in the cell of a table where there is nothing to reckon from. */
const none = '–'
export const numberWords = (value: number | null): string => (value === null ? none : form.format(value))

/** "tăng 5, tương đương 14,3%", "giảm 2", "bằng kỳ trước": a figure against that of the span before. */
export function comparedWords(now: number | null, former: number | null): string {
  if (now === null || former === null) return none
  const by = Math.round((now - former) * 10) / 10
  if (by === 0) return same
  const share = former === 0 ? '' : `, tương đương ${numberWords((Math.abs(by) / former) * 100)}%`
  return `${by > 0 ? 'tăng' : 'giảm'} ${numberWords(Math.abs(by))}${share}`
}

const placeholder = /\{\{\s*([a-z_]+)(?:\.(truoc|so_sanh))?\s*\}\}(%?)/g
const bracketed = / ?\(([^()]*)\)/g
/** "…, trong đó {{nhiem_vu_qua_han}} đã quá hạn", to the end of the clause. */
const ofWhich = /, trong đó (?:\{\{[^{}]*\}\}|[^.;{}])*/g
/** The last that it tells apart: " và {{nhiem_vu_cham}} chậm hạn". */
const lastOfWhich = / và \{\{\s*([a-z_]+)\s*\}\}[^{}]*$/

/** “đã phát hành {{van_ban_di}} văn bản đi”: of nought it is said that nothing was; last, what may follow “nào”. */
const counting =
  /([Đđ]ã )?(tiếp nhận|phát hành|được giao|báo xong|giao xuống đơn vị|còn) \{\{\s*([a-z_]+)\s*\}\} (văn bản(?: đến| đi)?(?!\p{L})|nhiệm vụ(?: giao xuống)?(?!\p{L}))(?=( (?:đang|đã|trong) | ?[,.;:()]|$)?)/gu

type Asked = { name: FigureName; way: string | undefined }

/** The figure that a text asks for, in words; undefined where there is nothing to reckon from. */
function figureWords({ name, way }: Asked, { now, former }: Filling): string | undefined {
  if (way === 'so_sanh') {
    return now[name] === null || former[name] === null ? undefined : comparedWords(now[name], former[name])
  }
  const value = (way === 'truoc' ? former : now)[name]
  return value === null ? undefined : numberWords(value)
}

const askedIn = (text: string): Asked[] =>
  [...text.matchAll(placeholder)].flatMap(([, name = '', way]) => (isFigure(name) ? [{ name, way }] : []))

/**
 * A text with its figures in place; a name that nobody knows stays as it is, to be seen and mended. What stands in brackets goes
 * where all its figures have nothing to reckon from: of no finished tasks no share is on time. Likewise "trong đó …" goes where
 * all that it tells apart is nought, and its last where that is. “phát hành 0 văn bản” is “không phát hành văn bản nào”.
 */
export function fillText(text: string, filling: Filling): string {
  const { words } = filling
  const parted = text.replace(ofWhich, (whole) => {
    const asked = askedIn(whole)
    const told = asked.some(({ name, way }) => ((way === 'truoc' ? filling.former : filling.now)[name] ?? 0) !== 0)
    if (asked.length > 0 && !told) return ''
    return whole.replace(lastOfWhich, (last, name: string) => (isFigure(name) && filling.now[name] === 0 ? '' : last))
  })
  const counted = parted.replace(counting, (whole, ...[done, verb = '', name = '', thing = '', ends]: string[]) => {
    if (!isFigure(name) || filling.now[name] !== 0) return whole
    const said = `${verb === 'báo xong' ? 'chưa' : 'không'} ${verb} ${thing}${ends === undefined ? '' : ' nào'}`
    return done?.startsWith('Đ') ? capital(said) : said
  })
  const known = counted.replace(bracketed, (whole, inner: string) => {
    const asked = askedIn(inner)
    return asked.length > 0 && asked.every((one) => figureWords(one, filling) === undefined) ? '' : whole
  })
  const filled = known.replace(placeholder, (whole, name: string, way: string | undefined, sign: string) => {
    if (name in words) return words[name as keyof typeof words] + sign
    if (!isFigure(name)) return whole
    const said = figureWords({ name, way }, filling)
    return said === undefined ? (way === 'so_sanh' ? 'chưa so sánh được' : 'chưa tính được') : said + sign
  })
  return filled.replaceAll(`${same} so với `, 'bằng ')
}

/** A text whose figures are only of what was handed down, where nothing was. */
export function saysNothing(text: string, { now }: Filling): boolean {
  const asked = askedIn(text)
  return asked.length > 0 && asked.every(({ name }) => isOfHandedDown(name)) && !handsDown(now)
}

const knownNames: readonly string[] = [...figureNames, ...plainNames]
const wellFormed = new RegExp(`^${placeholder.source}$`)

/** Places in a text that nothing stands for, as they are written: “{{van_ban_denn}}”. */
export function unknownNames(text: string): string[] {
  const unknown = [...text.matchAll(/\{\{[^{}]*\}\}/g)].flatMap(([whole]) =>
    knownNames.includes(wellFormed.exec(whole)?.[1] ?? '') ? [] : [whole],
  )
  return [...new Set(unknown)]
}

/** The known place that was most likely meant: that which begins and ends most like it; undefined where none does. */
export function nearestName(place: string): string | undefined {
  const name = place
    .replace(/[{}\s]/g, '')
    .replace(/\.(truoc|so_sanh)$/, '')
    .toLowerCase()
  const alike = (known: string) => {
    const begins = alikeFrom(name, known)
    return begins + Math.min(alikeFrom(reversed(name), reversed(known)), known.length - begins)
  }
  const ranked = knownNames
    .map((known) => ({ known, off: Math.max(known.length, name.length) - alike(known) }))
    .toSorted((a, b) => a.off - b.off)
  const [best] = ranked
  return best && best.off <= Math.max(2, name.length / 4) ? `{{${best.known}}}` : undefined
}

const reversed = (text: string) => [...text].toReversed().join('')
const alikeFrom = (one: string, other: string) => {
  const differs = [...one].findIndex((char, at) => char !== other[at])
  return differs < 0 ? one.length : differs
}

/** What a template names that nothing stands for, each with what was likely meant; in a sentence, or undefined. */
export function unknownTold(text: string): string | undefined {
  const told = unknownNames(text).map((place) => {
    const near = nearestName(place)
    return near ? `${place} (có phải ${near}?)` : place
  })
  return told.length > 0 ? `Chưa có số liệu tên ${told.join(', ')}.` : undefined
}

export const dayWords = (day: Day): string => day.split('-').toReversed().join('/')
