import { dayOfKey } from '#vietnamese/format.ts'
import { layout, type Frame } from '../layout.ts'
import { inLanguage, speaks } from '../language.ts'
import { html, type Html } from '../markup.ts'
import type { SiteUnit } from '../site-source.ts'

/** The tree of units in force, then those that are no more and what became of them. */
export function unitsPage(frame: Frame, units: readonly SiteUnit[]): string {
  const say = speaks(frame.language)
  const known = new Set(units.map((unit) => unit.id))
  const present = units.filter((unit) => unit.validUntil === undefined)
  const former = units.filter((unit) => unit.validUntil !== undefined)
  const roots = present.filter((unit) => unit.parent === null || !known.has(unit.parent))
  return layout(frame, {
    title: say('Các đơn vị', 'Units'),
    description: say(`Cơ cấu tổ chức của ${frame.authority.name}.`, `The organisation of ${frame.authority.name}.`),
    path: '/don-vi/',
    body: html`<h1>${say('Các đơn vị', 'Units')}</h1>
      ${
        present.length === 0
          ? html`<p class="empty">
              ${say('Chưa có đơn vị nào được nhập. Danh sách sẽ hiện ở đây khi cơ quan lập cơ cấu tổ chức.', 'No unit has been entered yet. The list will appear here once the office sets up its organisation.')}
            </p>`
          : html`<p class="lead">
                ${present.length}
                ${say('đơn vị đang hoạt động', present.length === 1 ? 'unit at work' : 'units at work')}
              </p>
              <ul class="tree">
                ${roots.map((unit) => branch(frame, unit, present))}
              </ul>`
      }
      ${
        former.length === 0
          ? ''
          : html`<h2>${say('Đơn vị không còn hoạt động', 'Former units')}</h2>
              <ul class="tree">
                ${former.map((unit) => html`<li>${unitLine(frame, unit)}</li>`)}
              </ul>`
      }`,
  })
}

function branch(frame: Frame, unit: SiteUnit, units: readonly SiteUnit[], depth = 0): Html {
  const children = depth < 12 ? units.filter((other) => other.parent === unit.id && other.id !== unit.id) : []
  return html`<li>
    ${unitLine(frame, unit)}${
      children.length > 0
        ? html`<ul>
            ${children.map((child) => branch(frame, child, units, depth + 1))}
          </ul>`
        : ''
    }
  </li>`
}

function unitLine({ language }: Frame, unit: SiteUnit): Html {
  const say = speaks(language)
  const notes = [
    unit.validUntil && say(`đến hết ${dayOfKey(unit.validUntil)}`, `until ${dayOfKey(unit.validUntil)}`),
    unit.predecessors?.length &&
      say(`trước là ${unit.predecessors.join(', ')}`, `formerly ${unit.predecessors.join(', ')}`),
    unit.successors?.length && say(`nay là ${unit.successors.join(', ')}`, `now ${unit.successors.join(', ')}`),
  ].filter((note) => typeof note === 'string' && note !== '')
  return html`<div class="unit">
    <b id="don-vi-${unit.id}">${unit.name}</b>
    <span class="quiet">${inLanguage(language, unit.type)}</span>
    ${unit.phone ? html`<a href="tel:${unit.phone.replace(/[^\d+]/g, '')}">${unit.phone.replace(/ /g, '\u00a0')}</a>` : ''}
    ${notes.length > 0 ? html`<p class="quiet">${notes.join('; ')}</p>` : ''}
  </div>`
}
