import { dayOfKey, count } from '#vietnamese/format.ts'
import { layout, type Frame } from '../layout.ts'
import { inLanguage, speaks } from '../language.ts'
import { html, type Html } from '../markup.ts'
import type { SiteUnit, UnitName } from '../site-source.ts'

/** Above so many units a branch is folded: the reader opens what concerns them. */
const foldAbove = 40

/** The tree of units in force, the same by kind, then those that are no more and what became of them. */
export function unitsPage(frame: Frame, units: readonly SiteUnit[]): string {
  const say = speaks(frame.language)
  const present = units.filter((unit) => unit.validUntil === undefined)
  const former = units.filter((unit) => unit.validUntil !== undefined)
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return layout(frame, {
    title: say('Các đơn vị', 'Units'),
    description: say(`Cơ cấu tổ chức của ${frame.authority.name}.`, `The organisation of ${frame.authority.name}.`),
    path: '/don-vi/',
    body: html`<h1>${say('Các đơn vị', 'Units')}</h1>
      ${present.length === 0 ? noneYet(frame) : ''}
      ${
        units.length === 0
          ? ''
          : html`${summary(frame, present, former)}
              <div class="units">
                ${kindFilter(frame, present, former)} ${tree(frame, present)}
                ${kindsOf(present).map((kind) => kindSection(frame, kind, names))} ${formerSection(frame, former)}
              </div>`
      }`,
  })
}

function noneYet({ language }: Frame): Html {
  return html`<p class="empty">
    ${speaks(language)('Chưa có đơn vị nào được nhập. Danh sách sẽ hiện ở đây khi cơ quan lập cơ cấu tổ chức.', 'No unit has been entered yet. The list will appear here once the office sets up its organisation.')}
  </p>`
}

function summary({ language }: Frame, present: readonly SiteUnit[], former: readonly SiteUnit[]): Html {
  const say = speaks(language)
  const [now, before] = [count(present.length, language), count(former.length, language)]
  return html`<p class="lead">
    <b>${now}</b> ${say('đơn vị đang hoạt động', present.length === 1 ? 'unit at work' : 'units at work')}${
      former.length > 0
        ? say(`, ${before} đơn vị đã kết thúc`, `, ${before} former ${former.length === 1 ? 'unit' : 'units'}`)
        : ''
    }.
  </p>`
}

type Kind = { code: string; words: SiteUnit['type']; units: SiteUnit[] }

function kindsOf(units: readonly SiteUnit[]): Kind[] {
  const kinds = new Map<string, Kind>()
  for (const unit of units) {
    const kind = kinds.get(unit.kind) ?? { code: unit.kind, words: unit.type, units: [] }
    kind.units.push(unit)
    kinds.set(unit.kind, kind)
  }
  return [...kinds.values()]
}

/** Links that show one kind alone: the style sheet hides the rest while a section is the target of the address. */
function kindFilter({ language }: Frame, present: readonly SiteUnit[], former: readonly SiteUnit[]): Html | '' {
  const say = speaks(language)
  const kinds = kindsOf(present)
  if (kinds.length < 2 || present.length < 6) return ''
  const chip = (id: string, name: string, number?: number) =>
    html`<li>
      <a href="#${id}">${name}${number === undefined ? '' : html` <span>${count(number, language)}</span>`}</a>
    </li> `
  return html`<nav class="chips" aria-label="${say('Lọc theo loại đơn vị', 'Filter by kind of unit')}">
    <ul>
      ${chip('so-do', say('Sơ đồ tổ chức', 'Organisation'))}
      ${former.length > 0 ? chip('don-vi-cu', say('Đơn vị cũ', 'Former units'), former.length) : ''}
    </ul>
    <details ${present.length > foldAbove ? 'open' : ''}>
      <summary>${say('Chỉ xem một loại đơn vị', 'Show one kind of unit only')}</summary>
      <ul>
        ${kinds.map(({ code, words, units }) => chip(`loai-${code}`, inLanguage(language, words), units.length))}
      </ul>
    </details>
  </nav>`
}

function tree(frame: Frame, present: readonly SiteUnit[]): Html | '' {
  if (present.length === 0) return ''
  const known = new Set(present.map(({ id }) => id))
  const below = new Map<string | null, SiteUnit[]>()
  for (const unit of present) {
    const under = unit.parent !== null && known.has(unit.parent) && unit.parent !== unit.id ? unit.parent : null
    below.set(under, [...(below.get(under) ?? []), unit])
  }
  const given = { below, folds: present.length > foldAbove }
  return html`<section id="so-do" aria-labelledby="so-do-ten">
    <h2 id="so-do-ten">${speaks(frame.language)('Sơ đồ tổ chức', 'Organisation')}</h2>
    <ul class="tree">
      ${(below.get(null) ?? []).map((unit) => branch(frame, unit, { ...given, depth: 0 }))}
    </ul>
  </section>`
}

type Branching = { below: ReadonlyMap<string | null, readonly SiteUnit[]>; folds: boolean; depth: number }

function branch(frame: Frame, unit: SiteUnit, { below, folds, depth }: Branching): Html {
  const children = depth < 12 ? (below.get(unit.id) ?? []) : []
  const line = unitLine(frame, unit, anchored(frame, unit))
  if (children.length === 0) return html`<li>${line}</li>`
  const say = speaks(frame.language)
  const list = html`<ul>
    ${children.map((child) => branch(frame, child, { below, folds, depth: depth + 1 }))}
  </ul>`
  if (!folds || depth === 0) return html`<li>${line}${list}</li>`
  return html`<li>
    ${line}
    <details>
      <summary>
        ${children.length} ${say('đơn vị trực thuộc', children.length === 1 ? 'unit below' : 'units below')}<span
          class="unseen"
        >
          ${unit.name}</span
        >
      </summary>
      ${list}
    </details>
  </li>`
}

/** Units of one kind, each with the one that it stands under. */
function kindSection(frame: Frame, { code, words, units }: Kind, names: ReadonlyMap<string, string>): Html {
  const say = speaks(frame.language)
  const above = (unit: SiteUnit) => (unit.parent === null ? undefined : names.get(unit.parent))
  const under = (unit: SiteUnit) => above(unit) && say(`thuộc ${above(unit)}`, `under ${above(unit)}`)
  return html`<section class="kind" id="loai-${code}" aria-labelledby="loai-${code}-ten">
    <h2 id="loai-${code}-ten">${inLanguage(frame.language, words)}</h2>
    <ul class="tree">
      ${units.map((unit) => html`<li>${unitLine(frame, unit, { what: under(unit) ?? '' })}</li>`)}
    </ul>
  </section> `
}

function formerSection(frame: Frame, former: readonly SiteUnit[]): Html | '' {
  if (former.length === 0) return ''
  const say = speaks(frame.language)
  const newestFirst = former.toSorted((a, b) => (b.validUntil ?? '').localeCompare(a.validUntil ?? ''))
  return html`<section id="don-vi-cu" aria-labelledby="don-vi-cu-ten">
    <h2 id="don-vi-cu-ten">${say('Đơn vị cũ', 'Former units')}</h2>
    <p>
      ${say(
        'Giấy tờ cũ vẫn ghi tên các đơn vị này. Bạn không phải đổi giấy tờ chỉ vì tên đơn vị đã đổi.',
        'Older papers still name these units. You need not change a paper only because the name of a unit changed.',
      )}
    </p>
    <ul class="tree">
      ${newestFirst.map((unit) => html`<li>${unitLine(frame, unit, anchored(frame, unit))}</li>`)}
    </ul>
  </section>`
}

/** Only one of the lists gives the units their anchors; there the kind of each is said. */
function anchored({ language }: Frame, unit: SiteUnit): { id: string; what: string } {
  return { id: `don-vi-${unit.id}`, what: inLanguage(language, unit.type) }
}

function unitLine({ language }: Frame, unit: SiteUnit, { id, what }: { id?: string; what: string }): Html {
  const say = speaks(language)
  const facts = [what, span(unit, say)].filter(Boolean).join(' · ')
  const notes = [
    facts,
    unit.predecessors?.length && html`${say('Trước là', 'Formerly')} ${links(unit.predecessors)}`,
    unit.successors?.length && html`${say('Nay là', 'Now')} ${links(unit.successors)}`,
    unit.alsoUnder && html`${say('Bên Đảng trực thuộc', 'On the Party side under')} ${links([unit.alsoUnder])}`,
  ].filter((note) => note !== undefined && note !== 0 && note !== '')
  return html`<div class="unit">
    ${id === undefined ? html`<b>${unit.name}</b>` : html`<b id="${id}">${unit.name}</b>`}
    ${unit.phone ? html`<a href="tel:${unit.phone.replace(/[^\d+]/g, '')}">${unit.phone.replace(/ /g, '\u00a0')}</a>` : ''}
    ${notes.map((note) => html`<p class="quiet">${note}</p>`)}
  </div>`
}

function span({ validFrom, validUntil }: SiteUnit, say: (vi: string, en: string) => string): string {
  const [from, until] = [validFrom && dayOfKey(validFrom), validUntil && dayOfKey(validUntil)]
  if (from && until) return say(`từ ${from} đến hết ${until}`, `from ${from} to ${until}`)
  if (until) return say(`đến hết ${until}`, `until ${until}`)
  return from ? say(`từ ${from}`, `since ${from}`) : ''
}

function links(units: readonly UnitName[]): Html {
  return html`${units.map(({ id, name }, index) => html`${index > 0 ? ', ' : ''}<a href="#don-vi-${id}">${name}</a>`)}`
}
