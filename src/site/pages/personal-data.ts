import { layout, type Frame } from '../layout.ts'
import { inLanguage, localPath, speaks } from '../language.ts'
import { html, type Html } from '../markup.ts'
import type { RetentionRow } from '../site-source.ts'
import { ticketPage } from '../ticket-paths.ts'

/** What is kept, why, on what basis and how long; how to ask for it. */
export function personalData(frame: Frame, retention: readonly RetentionRow[]): string {
  const { language } = frame
  const say = speaks(language)
  return layout(frame, {
    title: say('Dữ liệu cá nhân', 'Personal data'),
    description: say(
      'Chúng tôi giữ dữ liệu cá nhân nào, để làm gì, trong bao lâu, và bạn yêu cầu xem, sửa, xoá thế nào.',
      'Which personal data we keep, what for, how long, and how to ask to see, correct or erase it.',
    ),
    path: '/du-lieu-ca-nhan/',
    body: html`<h1>${say('Dữ liệu cá nhân', 'Personal data')}</h1>
      <p class="lead">
        ${say(
          'Chúng tôi chỉ giữ những gì cần để giải quyết việc của bạn, và xoá khi hết hạn.',
          'We keep only what is needed to deal with your matter, and erase it when its time is over.',
        )}
      </p>
      <ul>
        <li>
          ${say('Chúng tôi không dò tìm, liên kết hay lần theo tài khoản hoặc con người.', 'We do not identify, link or trace accounts or people.')}
        </li>
        <li>
          ${say('Sổ minh bạch không chứa tên, số điện thoại hay lời của người dân.', 'The open record holds no name, telephone number or words of any resident.')}
        </li>
        <li>${say('Trang công khai này không dùng cookie.', 'This public site sets no cookie.')}</li>
      </ul>
      <h2>${say('Giữ gì, trong bao lâu', 'What is kept, and how long')}</h2>
      ${table(frame, retention)}
      <h2>${say('Bạn có quyền gì', 'Your rights')}</h2>
      <p>
        ${say(
          'Theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, bạn được biết cơ quan giữ gì về mình, nhận một bản sao, yêu cầu sửa hoặc xoá. Không ai được dùng quyền này để tìm dữ liệu của người khác.',
          'Under the Law on Personal Data Protection (91/2025/QH15) you may know what the office holds about you, get a copy, and have it corrected or erased. Nobody can use this right to look for other people’s data.',
        )}
      </p>
      <h2>${say('Cách yêu cầu', 'How to ask')}</h2>
      <ol>
        <li>
          ${say('Đến bộ phận tiếp nhận với giấy tờ tuỳ thân, hoặc gửi thư có chữ ký. Nói rõ bạn cần nhận bản sao, sửa hay xoá.', 'Come to the reception desk with an identity card, or send a signed letter. Say whether you need a copy, a correction or an erasure.')}
        </li>
        <li>
          ${say('Bạn nhận một phiếu có mã tra cứu. Mã này thay cho tài khoản.', 'You get a ticket with a code. The code stands for an account.')}
        </li>
        <li>
          ${say('Dùng mã để xem trả lời, khiếu nại nếu bị từ chối, hoặc gửi yêu cầu tiếp theo.', 'With the code you see the answer, contest a refusal, or make a further request.')}
        </li>
      </ol>
      <p>
        <a class="button" href="${localPath(language, ticketPage)}">${say('Dùng mã tra cứu', 'Use a ticket code')}</a>
      </p>
      <p>
        <a href="#lien-he">${say('Gọi điện hoặc đến trực tiếp cũng được', 'You may also call or come in person')}</a>.
      </p>`,
  })
}

function table({ language }: Frame, retention: readonly RetentionRow[]): Html {
  const say = speaks(language)
  if (retention.length === 0) {
    return html`<p class="empty">
      ${say(
        'Chưa có loại dữ liệu nào được giữ. Mỗi loại sẽ được liệt kê ở đây trước khi bắt đầu thu thập.',
        'No kind of data is kept yet. Each will be listed here before collecting begins.',
      )}
    </p>`
  }
  const heads = [
    say('Loại dữ liệu', 'Kind of data'),
    say('Để làm gì', 'What for'),
    say('Căn cứ', 'Legal basis'),
    say('Giữ trong', 'Kept for'),
  ]
  return html`<table class="stacked">
    <caption class="unseen">
      ${say('Thời hạn lưu giữ dữ liệu cá nhân', 'Retention of personal data')}
    </caption>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${retention.map(
        (row) =>
          html`<tr>
            <th scope="row">${inLanguage(language, row.kind)}</th>
            <td><span class="label">${heads[1]}</span>${inLanguage(language, row.purpose)}</td>
            <td>
              <span class="label">${heads[2]}</span
              >${language === 'en' ? html`<span lang="vi">${row.basis}</span>` : row.basis}
            </td>
            <td><span class="label">${heads[3]}</span>${inLanguage(language, row.period)}</td>
          </tr> `,
      )}
    </tbody>
  </table>`
}
