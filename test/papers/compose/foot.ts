import type { Foot } from '../made-paper.ts'
import type { Office } from '../offices/office.ts'
import type { Draft } from './draft.ts'
import { makeName } from './person.ts'

export type Signing = {
  foot: Foot
  signer: string | null
  title: string | null
  authority: string | null
  recipients: string[]
}

export function makeFoot(draft: Draft): Signing {
  const { chance, office } = draft
  const name = makeName(chance)
  const { titles, title, authority } = office.layout === 'party' ? partyTitles(draft) : stateTitles(draft)
  const { lines, items } = recipients(draft)
  const rank = office.ranks.length > 0 && chance.maybe(0.6) ? chance.pick(office.ranks) : ''
  const foot: Foot = {
    recipients: lines,
    titles,
    signed: chance.maybe(0.12) ? chance.pick(['(đã ký)', '(Đã ký)', '(Ký, đóng dấu)']) : null,
    signer: `${rank}${name}`,
  }
  return { foot, signer: name, title, authority, recipients: items }
}

type Titles = { titles: string[]; title: string; authority: string | null }

function stateTitles(draft: Draft): Titles {
  const { chance, office, type } = draft
  const { leader, deputy, collective, byOrder } = office
  const dot = chance.maybe(0.9) ? '.' : chance.pick(['/', ''])
  const gap = chance.maybe(0.9) ? ' ' : ''
  const roll = chance.next()
  const above = collective && type !== 'quyết định' ? [`TM${dot}${gap}${collective}`] : []
  if (byOrder.length > 0 && roll < 0.15 && type === 'công văn') {
    const title = chance.pick(byOrder)
    const word = chance.pick(['TL', 'TL', 'TUQ'])
    return { titles: [`${word}${dot} ${leader}`, title], title, authority: `${word}.` }
  }
  if (roll < 0.6) return { titles: [...above, `KT${dot}${gap}${leader}`, deputy], title: deputy, authority: 'KT.' }
  if (roll < 0.65) return { titles: [`Q${dot}${gap}${leader}`], title: leader, authority: 'Q.' }
  return { titles: [...above, leader], title: leader, authority: above.length > 0 ? 'TM.' : null }
}

function partyTitles(draft: Draft): Titles {
  const { chance, office } = draft
  const { leader, deputy, collective, byOrder } = office
  const newer = !draft.newForm && draft.day >= '2026' && chance.maybe(0.3)
  const [tm, kt, tl] = newer ? ['TM.', 'KT.', 'TL.'] : ['T/M', 'K/T', 'T/L']
  const roll = chance.next()
  if (!collective || roll < 0.1) {
    if (chance.maybe(0.5)) return { titles: [`${kt} ${leader}`, deputy], title: deputy, authority: kt }
    return { titles: [leader], title: leader, authority: null }
  }
  const order = byOrder[0]
  if (order && roll < 0.3) return { titles: [`${tl} ${collective}`, order], title: order, authority: tl }
  const title = chance.pick([leader, deputy, deputy === 'PHÓ BÍ THƯ' ? 'PHÓ BÍ THƯ THƯỜNG TRỰC' : deputy])
  return { titles: [`${tm} ${collective}`, title], title, authority: tm }
}

function recipients(draft: Draft): { lines: string[]; items: string[] } {
  const { chance, office, type } = draft
  const letter = type === 'công văn' || type === 'tờ trình' || type === 'giấy mời'
  const alike = chance.pick(['Như trên', 'Như trên', 'Như kính gửi'])
  const same = letter ? [draft.newForm ? 'Như trên' : alike] : []
  const others = [
    ...chance.some(office.copies, chance.between(1, 4)),
    ...chance.some(office.units1, chance.between(0, 2)),
    ...(letter ? [] : [chance.pick(office.groups)]),
  ]
  const archive =
    office.layout === 'party'
      ? draft.newForm
        ? `Lưu ${archiveOf(office)}`
        : chance.pick([`Lưu Văn phòng`, 'Lưu VP', `Lưu ${office.issuer}`])
      : chance.pick([
          `Lưu: VT${office.units.length > 0 ? `, ${chance.pick(office.units)}` : ''}`,
          'Lưu: VT',
          `Lưu VT, ${office.units[0] ?? 'HS'}(${chance.between(3, 15)}b)`,
        ])
  const items = [...new Set([...same, ...others.map((item) => annotated(draft, item)), archive])]
  const end = office.layout === 'party' && chance.maybe(0.7) && !draft.newForm ? ',' : ';'
  const dash = chance.pick(['- ', '- ', '- ', '-'])
  const shown = chance.maybe(0.1)
    ? splitByForm(items, { dash, end })
    : items.map((item, at) => `${dash}${item}${at === items.length - 1 ? chance.pick(['.', '.', '']) : end}`)
  return { lines: ['Nơi nhận:', ...shown], items }
}

/** Whose papers these are, where the form of 2026 has the last line of “Nơi nhận” name them. */
function archiveOf({ kind, issuer, parent }: Office): string {
  const brief = (name: string) => name.split(' ').slice(0, 2).join(' ')
  if (issuer.startsWith('Chi bộ')) return 'Chi bộ'
  return kind === 'party board' ? `${issuer} ${brief(parent ?? '')}` : `Văn phòng ${brief(issuer)}`
}

/** Some offices name first who gets paper, then who gets the electronic copy. */
function splitByForm(items: string[], { dash, end }: { dash: string; end: string }): string[] {
  const last = items.at(-1) ?? ''
  const others = items.slice(0, -1)
  return [
    `${dash}${last}.`,
    'Bản điện tử:',
    ...others.map((item, at) => `${dash}${item}${at === others.length - 1 ? '.' : end}`),
  ]
}

function annotated(draft: Draft, item: string): string {
  if (item.includes('(') || draft.chance.maybe(0.75)) return item
  return `${item} (${draft.chance.pick(['để b/c', 'để báo cáo', 'để biết', 'để th/h', 'để thực hiện', 'p/h', 'để phối hợp'])})`
}
