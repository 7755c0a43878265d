import type { Block } from '../made-paper.ts'
import { capital, type Draft } from './draft.ts'

/** "Kính gửi", and whom it names. */
export function makeAddressees(draft: Draft, upwards: boolean): { lines: string[]; names: string[] } {
  const { chance, office, type } = draft
  if (!['công văn', 'tờ trình', 'giấy mời', 'công điện'].includes(type)) return { lines: [], names: [] }
  const names = namesFor(draft, upwards).map(capital)
  const word =
    type === 'công điện'
      ? chance.pick(['Kính gửi:', 'ĐIỆN:']).replace('ĐIỆN:', 'Kính gửi:')
      : draft.newForm && type === 'tờ trình'
        ? 'Kính trình:'
        : 'Kính gửi:'
  if (names.length === 1)
    return { lines: [`${word} ${names[0]}${chance.maybe(office.layout === 'party' ? 0.4 : 0.5) ? '.' : ''}`], names }
  const end = office.layout === 'party' && chance.maybe(0.6) ? ',' : ';'
  const items = names.map((name, at) => `- ${name}${at === names.length - 1 ? '.' : end}`)
  return chance.maybe(0.3)
    ? { lines: [`${word} ${items[0]}`, ...items.slice(1)], names }
    : { lines: [word, ...items], names }
}

function namesFor(draft: Draft, upwards: boolean): string[] {
  const { chance, office } = draft
  const said = [...draft.said].find((text) => text.startsWith('to:'))
  if (said) return [said.slice(3)]
  if (upwards) return [chance.pick(office.superiors)]
  const groups = chance.some(office.groups, chance.pick([1, 1, 2, 2, 3]))
  const single = chance.some(office.units1, chance.pick([0, 0, 1, 2]))
  return [...single, ...groups]
}

/** A list or form behind the paper; nothing in it is a task. */
export function makeAppendix(draft: Draft): Block[] {
  const { chance, matter } = draft
  if (!chance.maybe(0.15)) return []
  const rows = Array.from({ length: chance.between(3, 8) }, (_, at) => [
    String(at + 1),
    capital(chance.pick(matter.acts)).slice(0, 40),
    String(chance.between(1, 300)),
  ])
  return [
    { kind: 'centre', text: chance.pick(['PHỤ LỤC', 'Phụ lục I', 'BIỂU MẪU']) },
    { kind: 'centre', text: chance.pick(['DANH SÁCH TỔNG HỢP', 'BIỂU TỔNG HỢP KẾT QUẢ']) },
    { kind: 'centre', text: `(Kèm theo văn bản số      ngày     tháng     năm ${draft.day.slice(0, 4)})` },
    { kind: 'table', rows: [['STT', 'Nội dung', 'Số lượng'], ...rows] },
  ]
}
