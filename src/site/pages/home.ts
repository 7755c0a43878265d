import type { Workflow } from '#kernel/workflow.ts'
import { day } from '#vietnamese/format.ts'
import { sitePages } from '../footer.ts'
import { layout, type Frame } from '../layout.ts'
import { localPath, speaks } from '../language.ts'
import { html, type Html } from '../markup.ts'
import { shortEntry } from '../record-entry.ts'
import { recordPath } from '#kernel/record-paths.ts'
import type { SiteAlert, SiteEntry } from '../site-source.ts'

export type Home = {
  workflows: readonly Workflow[]
  alerts: readonly SiteAlert[]
  /** The newest public decisions, newest first. */
  decisions: readonly SiteEntry[]
}

/** What matters now, the latest decisions, how to reach somebody. */
export function home(frame: Frame, { workflows, alerts, decisions }: Home): string {
  const { language, authority } = frame
  const say = speaks(language)
  return layout(frame, {
    title: authority.name,
    description: say(
      `Thông tin chính thức của ${authority.name}: quyết định mới, cách kiểm chứng, cách liên hệ.`,
      `Official information of ${authority.name}: new decisions, how to verify them, how to reach us.`,
    ),
    path: '/',
    body: html`<h1>${say('Thông tin chính thức', 'Official information')}</h1>
      ${now(frame, alerts)}
      <section aria-labelledby="moi-nhat">
        <h2 id="moi-nhat">${say('Quyết định mới nhất', 'Latest decisions')}</h2>
        ${
          decisions.length === 0
            ? html`<p class="empty">
                ${say(
                  'Chưa có quyết định công khai nào. Quyết định đầu tiên sẽ hiện ở đây ngay khi được ban hành.',
                  'No public decision yet. The first one will appear here as soon as it is made.',
                )}
              </p>`
            : html`<ol class="list">
                  ${decisions.map((entry) => shortEntry(frame, workflows, entry))}
                </ol>
                <p>
                  <a class="more" href="${localPath(language, recordPath)}"
                    >${say('Mở sổ minh bạch', 'Open the whole record')}</a
                  >
                </p>`
        }
      </section>
      <section aria-labelledby="viec-can">
        <h2 id="viec-can">${say('Bạn có thể', 'What you can do here')}</h2>
        <ul class="doors">
          ${sitePages(frame).map(
            ({ href, title, text }) =>
              html`<li>
                <a href="${href}">${title}</a>
                <p>${text}</p>
              </li>`,
          )}
        </ul>
      </section>`,
  })
}

function now({ language }: Frame, alerts: readonly SiteAlert[]): Html {
  const say = speaks(language)
  if (alerts.length === 0) {
    return html`<p class="calm">
      <span aria-hidden="true">✓</span>
      ${say('Hiện không có cảnh báo nào đang có hiệu lực.', 'No warning is in force at present.')}
    </p>`
  }
  return html`<section aria-labelledby="hieu-luc">
    <h2 id="hieu-luc">${say('Đang có hiệu lực', 'In force now')}</h2>
    ${alerts.map(
      (alert) =>
        html`<div class="${alert.urgent ? 'alert urgent' : 'alert'}">
          <p>
            <b
              ><span aria-hidden="true">${alert.urgent ? '▲' : '●'}</span>
              ${alert.urgent ? say('Khẩn cấp: ', 'Urgent: ') : ''}${alert.href ? html`<a href="${alert.href}">${alert.title}</a>` : alert.title}</b
            >
          </p>
          ${alert.text ? html`<p>${alert.text}</p>` : ''}
          <p class="quiet">
            ${say('Từ', 'Since')} <time datetime="${alert.since.toISOString()}">${day(alert.since)}</time>
          </p>
        </div>`,
    )}
  </section>`
}
