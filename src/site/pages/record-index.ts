import type { Workflow } from '#kernel/workflow.ts'
import { deedWords } from '../entry-words.ts'
import { count, day, dayOfKey, monthOfKey, time } from '#vietnamese/format.ts'
import { layout, type Frame } from '../layout.ts'
import { inLanguage, localPath, speaks } from '../language.ts'
import { html, type Html } from '../markup.ts'
import { shortEntry } from '../record-entry.ts'
import {
  deedPagePath,
  deedPath,
  entryPath,
  monthPath,
  pageSize,
  recordPagePath,
  recordPath,
} from '#kernel/record-paths.ts'
import type { SiteCheckpoint, SiteEntry } from '../site-source.ts'
import { successionNote, type SiteSuccession } from '../succession.ts'
import type { Tally } from '../tally.ts'

export type RecordIndex = {
  workflows: readonly Workflow[]
  tally: Tally
  /** The newest entries, newest first. */
  newest: readonly SiteEntry[]
  checkpoint: SiteCheckpoint | undefined
  /** The records that this one succeeded, newest first. */
  successions: readonly SiteSuccession[]
}

/** The front of the record: how many, verified when, the newest, and every way into the rest. */
export function recordIndex(frame: Frame, { workflows, tally, newest, checkpoint, successions }: RecordIndex): string {
  const { language } = frame
  const say = speaks(language)
  return layout(frame, {
    title: say('Sổ minh bạch', 'The open record'),
    description: say(
      'Mọi quyết định đã ban hành, theo thứ tự, ai cũng kiểm chứng được.',
      'Every decision made, in order, for anyone to verify.',
    ),
    path: recordPath,
    body: html`<h1>${say('Sổ minh bạch', 'The open record')}</h1>
      ${standing(frame, tally, checkpoint)} ${successions.map((one) => successionNote(frame, one))}
      ${
        newest.length === 0
          ? html`<p class="empty">
              ${say(
                'Sổ chưa có mục nào. Quyết định đầu tiên, chẳng hạn việc giao một vai trò, sẽ hiện ở đây trong vài giây sau khi ban hành.',
                'The record has no entry yet. The first decision, the granting of a role for example, will appear here seconds after it is made.',
              )}
            </p>`
          : html`<h2>${say('Mới nhất', 'Newest')}</h2>
              <ol class="list">
                ${newest.map((entry) => shortEntry(frame, workflows, entry))}
              </ol>
              <p>
                <a class="more" href="${localPath(language, recordPagePath(Math.floor((tally.size - 1) / pageSize)))}"
                  >${say('Xem đầy đủ từng mục', 'See each entry in full')}</a
                >
              </p>
              ${filters(frame, workflows, tally)}`
      }
      ${trust(frame, checkpoint)}`,
  })
}

function standing({ language }: Frame, tally: Tally, checkpoint: SiteCheckpoint | undefined): Html {
  const say = speaks(language)
  const entries = count(tally.size, language)
  const sealed = checkpoint
    ? html`<span class="good"
        >✓ ${say('niêm phong lúc', 'sealed at')}
        <time datetime="${checkpoint.at.toISOString()}"
          >${time(checkpoint.at)} ${say('ngày', 'on')} ${day(checkpoint.at)}</time
        ></span
      >`
    : html`<span class="waiting">◷ ${say('đang chờ niêm phong', 'waiting to be sealed')}</span>`
  return html`<p class="lead"><b>${entries}</b> ${say('mục', tally.size === 1 ? 'entry' : 'entries')} · ${sealed}</p>`
}

function filters({ language }: Frame, workflows: readonly Workflow[], tally: Tally): Html {
  const say = speaks(language)
  const months = Object.entries(tally.months).toReversed()
  const deeds = Object.entries(tally.deeds).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return html`<div class="pair">
    <section aria-labelledby="theo-loai">
      <h2 id="theo-loai">${say('Theo loại quyết định', 'By kind of decision')}</h2>
      ${
        deeds.length === 0
          ? html`<p class="quiet">${say('Chưa có quyết định công khai.', 'No public decision yet.')}</p>`
          : html`<ul class="counts">
              ${deeds.map(([did, number]) => html`<li><a href="${localPath(language, deedPath(did))}">${inLanguage(language, deedWords(workflows, did))}</a> <span>${count(number, language)}</span></li>`)}
            </ul>`
      }
    </section>
    <section aria-labelledby="theo-thang">
      <h2 id="theo-thang">${say('Theo tháng', 'By month')}</h2>
      <ul class="counts">
        ${months.map(([month, days]) => html`<li><a href="${localPath(language, monthPath(month))}">${monthOfKey(month, language)}</a> <span>${count(sum(days), language)}</span></li>`)}
      </ul>
    </section>
  </div>`
}

function sum(days: Readonly<Record<string, readonly [number, number]>>): number {
  return Object.values(days).reduce((total, [, number]) => total + number, 0)
}

function trust({ language, authority }: Frame, checkpoint: SiteCheckpoint | undefined): Html {
  const say = speaks(language)
  const witnesses = checkpoint?.witnesses ?? []
  return html`<section class="note" aria-labelledby="tin-duoc-den-dau">
    <h2 id="tin-duoc-den-dau">${say('Tin được đến đâu', 'How far to trust this')}</h2>
    <p>
      ${say(
        'Chuỗi niêm phong chứng tỏ sổ nhất quán: không mục nào bị sửa, chèn hay bỏ đi sau khi đã công bố. Nó không chứng tỏ nội dung là đúng, và chỉ có giá trị khi có người bên ngoài giữ bản sao.',
        'A chain proves consistency, not truth: no entry was changed, slipped in or taken out once published. It needs somebody outside who keeps copies.',
      )}
    </p>
    <p>
      ${say('Bạn có thể tự giữ một bản:', 'You can keep a copy yourself:')}
      <a href="${authority.record}checkpoint">${say('dấu niêm phong hiện nay', 'the current checkpoint')}</a>,
      <a href="${authority.record}vkey">${say('khoá kiểm chứng', 'the verifier keys')}</a>, ${say('hoặc', 'or')}
      <a href="${localPath(language, '/kiem-tra/')}">${say('kiểm tra một biên nhận', 'check a receipt')}</a>.
    </p>
    ${
      checkpoint
        ? html`<dl class="facts">
            <div>
              <dt>${say('Số mục đã niêm phong', 'Entries sealed')}</dt>
              <dd>${count(checkpoint.size, language)}</dd>
            </div>
            <div>
              <dt>${say('Gốc cây băm', 'Root hash')}</dt>
              <dd><code>${checkpoint.root}</code></dd>
            </div>
          </dl>`
        : ''
    }
    <h3>${say('Bên làm chứng', 'Witnesses')}</h3>
    ${
      witnesses.length > 0
        ? html`<ul>
            ${witnesses.map(({ name, at }) => html`<li>${name}${at ? html` <span class="quiet">${say('ký lúc', 'signed at')} ${time(at)} ${day(at)}</span>` : ''}</li>`)}
          </ul>`
        : html`<p class="quiet">
            ${say(
              'Chưa có bên nào làm chứng. Cơ quan khác, trường học hay tổ chức bất kỳ có thể nhận làm; hãy liên hệ với chúng tôi.',
              'No witness yet. Any other office, school or organisation can be one; please contact us.',
            )}
          </p>`
    }
  </section>`
}

/** One month: how many entries on each day, each day leading to its first entry. */
export function monthPage(frame: Frame, { month, tally }: { month: string; tally: Tally }): string {
  const { language } = frame
  const say = speaks(language)
  const days = Object.entries(tally.months[month] ?? {}).toReversed()
  const name = monthOfKey(month, language)
  return layout(frame, {
    title: say(`Sổ minh bạch: ${name.toLowerCase()}`, `The open record: ${name}`),
    description: say(
      `Các mục của sổ trong ${name.toLowerCase()}, theo ngày.`,
      `Entries of the record in ${name}, by day.`,
    ),
    path: monthPath(month),
    above: [{ title: say('Sổ minh bạch', 'The open record'), path: recordPath }],
    body: html`<h1>${name}</h1>
      <p class="lead">
        <b>${count(sum(tally.months[month] ?? {}), language)}</b> ${say('mục trong', 'entries on')} ${days.length}
        ${say('ngày', 'days')}
      </p>
      <ul class="counts">
        ${days.map(([key, [first, number]]) => html`<li><a href="${localPath(language, entryPath(first))}">${dayOfKey(key)}</a> <span>${say('từ', 'from')} #${first} · ${count(number, language)} ${say('mục', number === 1 ? 'entry' : 'entries')}</span></li>`)}
      </ul>`,
  })
}

/** One kind of deed: the newest, and all its pages. */
export function deedIndex(
  frame: Frame,
  given: { did: string; total: number; workflows: readonly Workflow[]; newest: readonly SiteEntry[] },
): string {
  const { language } = frame
  const say = speaks(language)
  const deed = inLanguage(language, deedWords(given.workflows, given.did))
  const last = Math.floor((given.total - 1) / pageSize)
  return layout(frame, {
    title: say(`Sổ minh bạch: ${deed}`, `The open record: ${deed}`),
    description: say(`Mọi quyết định “${deed}”, mới nhất ở trên.`, `All decisions “${deed}”, newest first.`),
    path: deedPath(given.did),
    above: [{ title: say('Sổ minh bạch', 'The open record'), path: recordPath }],
    body: html`<h1>${deed}</h1>
      <p class="lead">
        <b>${count(given.total, language)}</b> ${say('quyết định', given.total === 1 ? 'decision' : 'decisions')}
      </p>
      <ol class="list">
        ${given.newest.map((entry) => shortEntry(frame, given.workflows, entry))}
      </ol>
      <p>
        <a class="more" href="${localPath(language, deedPagePath(given.did, last))}"
          >${say('Xem đầy đủ từng mục', 'See each entry in full')}</a
        >
      </p>`,
  })
}
