import type { Workflow } from '#kernel/workflow.ts'
import { deedWords } from '../entry-words.ts'
import { count } from '#vietnamese/format.ts'
import { layout, type Frame } from '../layout.ts'
import { inLanguage, localPath, speaks } from '../language.ts'
import { html, type Html } from '../markup.ts'
import { fullEntry, shortEntry } from '../record-entry.ts'
import { deedPagePath, deedPath, pageSize, recordPagePath, recordPath } from '#kernel/record-paths.ts'
import type { SiteEntry } from '../site-source.ts'

export type RecordPage = { workflows: readonly Workflow[]; page: number; entries: readonly SiteEntry[] }

/** The entries of one page, oldest first. Depends on nothing that changes once the page is full. */
export function recordPage(frame: Frame, { workflows, page, entries }: RecordPage): string {
  const say = speaks(frame.language)
  const first = page * pageSize
  const title = say(
    `Sổ minh bạch: mục ${count(first, 'vi')} đến ${count(first + pageSize - 1, 'vi')}`,
    `The open record: entries ${count(first, 'en')} to ${count(first + pageSize - 1, 'en')}`,
  )
  return layout(frame, {
    title,
    description: say(
      'Từng quyết định, theo đúng thứ tự ban hành.',
      'Each decision, in the order in which it was made.',
    ),
    path: recordPagePath(page),
    above: [{ title: say('Sổ minh bạch', 'The open record'), path: recordPath }],
    body: html`<h1>${title}</h1>
      ${
        entries.length === 0
          ? nothingYet(frame)
          : html`<ol class="ledger">
              ${entries.map((entry) => fullEntry(frame, workflows, entry))}
            </ol>`
      }
      ${pager(frame, { page, full: entries.length === pageSize, path: recordPagePath })}`,
  })
}

export type DeedPage = RecordPage & { did: string }

/** The entries of one kind of deed that stand on its page of this number, oldest first. */
export function deedPage(frame: Frame, { workflows, did, page, entries }: DeedPage): string {
  const say = speaks(frame.language)
  const deed = inLanguage(frame.language, deedWords(workflows, did))
  return layout(frame, {
    title: say(`${deed}: trang ${page + 1}`, `${deed}: page ${page + 1}`),
    description: say(
      `Các quyết định “${deed}”, theo thứ tự ban hành.`,
      `Decisions “${deed}”, in the order in which they were made.`,
    ),
    path: deedPagePath(did, page),
    above: [
      { title: say('Sổ minh bạch', 'The open record'), path: recordPath },
      { title: deed, path: deedPath(did) },
    ],
    body: html`<h1>${deed} <span class="quiet">${say('trang', 'page')} ${page + 1}</span></h1>
      ${
        entries.length === 0
          ? nothingYet(frame)
          : html`<ol class="list">
              ${entries.map((entry) => shortEntry(frame, workflows, entry))}
            </ol>`
      }
      ${pager(frame, { page, full: entries.length === pageSize, path: (other) => deedPagePath(did, other) })}`,
  })
}

function nothingYet({ language }: Frame): Html {
  return html`<p class="empty">
    ${speaks(language)(
      'Trang này chờ mục kế tiếp. Mục đầu tiên hiện ra ngay khi có quyết định mới.',
      'This page waits for the next entry. The first one appears as soon as a new decision is made.',
    )}
  </p>`
}

type Pager = { page: number; full: boolean; path: (page: number) => string }

function pager({ language }: Frame, { page, full, path }: Pager): Html {
  const say = speaks(language)
  return html`<nav class="pager" aria-label="${say('Các trang của sổ', 'Pages of the record')}">
    ${page > 0 ? html`<a rel="prev" href="${localPath(language, path(page - 1))}">← ${say('Cũ hơn', 'Older')}</a>` : ''}
    <a href="${localPath(language, recordPath)}">${say('Mới nhất', 'Newest')}</a>
    ${full ? html`<a rel="next" href="${localPath(language, path(page + 1))}">${say('Mới hơn', 'Newer')} →</a>` : ''}
  </nav>`
}
