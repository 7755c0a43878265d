import { layout, type Frame } from '../layout.ts'
import { speaks } from '../language.ts'
import { html, type Html } from '../markup.ts'

export type Found = { title: string; text: string; href: string }

/** What was asked: an address or number that may or may not be the office's own, or words. */
export type Answer =
  | { kind: 'own'; what: string }
  | { kind: 'foreign'; what: string }
  | { kind: 'no-entry'; what: string }
  | { kind: 'pages'; what: string; found: readonly Found[] }

/** The answer to the box “check or search”; it stands in the first sentence. */
export function searchResults(frame: Frame, answer: Answer): string {
  const say = speaks(frame.language)
  const title = say('Kiểm tra hoặc tìm kiếm', 'Check or search')
  return layout(frame, {
    title,
    description: title,
    path: '/tra-cuu/',
    unlisted: true,
    body: html`<h1>${title}</h1>
      <p class="quiet">${say('Bạn hỏi', 'You asked')}: “${answer.what}”</p>
      ${body(frame, answer)}`,
  })
}

function body(frame: Frame, answer: Answer): Html {
  const say = speaks(frame.language)
  const { name } = frame.authority
  if (answer.kind === 'own') {
    return html`<p class="calm">
      ✓ <b>${say(`Đây là địa chỉ chính thức của ${name}.`, `This is an official address of ${name}.`)}</b>
    </p>`
  }
  if (answer.kind === 'foreign') {
    return html`<p class="alert">
        <b>! ${say(`Không có trong danh sách chính thức của ${name}.`, `Not on the official list of ${name}.`)}</b>
      </p>
      <p>
        ${say(
          'Đừng chuyển tiền, đừng cho mã xác nhận và đừng mở đường link khi chưa hỏi lại.',
          'Do not send money, do not give a code and do not open the link before you have asked.',
        )}
        <a href="#lien-he">${say('Hỏi lại chúng tôi', 'Ask us')}</a>.
      </p>`
  }
  if (answer.kind === 'no-entry') {
    return html`<p class="empty">
      ${say('Sổ minh bạch chưa có mục mang số này.', 'The open record has no entry of this number.')}
    </p>`
  }
  if (answer.found.length === 0) {
    return html`<p class="empty">
        ${say(
          'Chưa tìm thấy trang nào. Hãy thử ít chữ hơn, hoặc gọi cho chúng tôi.',
          'No page found. Try fewer words, or call us.',
        )}
      </p>
      <p><a href="#lien-he">${say('Cách gặp chúng tôi', 'How to reach us')}</a></p>`
  }
  return html`<ul class="doors">
    ${answer.found.map(
      ({ title, text, href }) =>
        html`<li>
          <a href="${href}">${title}</a>
          <p>${text}</p>
        </li>`,
    )}
  </ul>`
}
