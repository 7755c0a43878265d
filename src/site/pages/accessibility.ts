import { layout, type Frame } from '../layout.ts'
import { speaks } from '../language.ts'
import { html } from '../markup.ts'

/** The accessibility statement: what holds, what does not yet, whom to tell. */
export function accessibility(frame: Frame): string {
  const say = speaks(frame.language)
  return layout(frame, {
    title: say('Trợ năng', 'Accessibility'),
    description: say(
      'Trang này dùng được với những ai, bằng cách nào, và báo cho ai khi gặp trở ngại.',
      'Who can use this site, how, and whom to tell about an obstacle.',
    ),
    path: '/tro-nang/',
    body: html`<h1>${say('Trợ năng', 'Accessibility')}</h1>
      <p class="lead">
        ${say(
          'Ai cũng phải đọc được thông tin chính thức, dù nhìn, nghe hay cử động thế nào, dù dùng máy cũ hay mạng chậm.',
          'Everybody must be able to read official information, however they see, hear or move, on old devices and slow networks too.',
        )}
      </p>
      <h2>${say('Bạn có thể', 'You can')}</h2>
      <ul>
        <li>${say('phóng chữ đến 400% mà không phải kéo ngang;', 'zoom to 400% without scrolling sideways;')}</li>
        <li>${say('dùng mọi chức năng chỉ bằng bàn phím;', 'use everything by keyboard alone;')}</li>
        <li>
          ${say('đọc trang bằng phần mềm đọc màn hình, bằng tiếng Việt và tiếng Anh;', 'have the pages read by a screen reader, in Vietnamese and English;')}
        </li>
        <li>
          ${say('xem trang khi tắt JavaScript, trừ việc kiểm chứng biên nhận;', 'read the pages without JavaScript, except for checking a receipt;')}
        </li>
        <li>
          ${say('in mọi trang ra giấy A4, kèm địa chỉ và mã QR.', 'print every page on A4, with its address and a QR code.')}
        </li>
      </ul>
      <h2>${say('Mức độ đáp ứng', 'Conformance')}</h2>
      <p>
        ${say(
          'Trang được xây dựng theo WCAG 2.2 mức AA. Trước mỗi phiên bản, các trang được máy kiểm tra tự động ở màn hình rộng và hẹp, nền sáng và nền tối.',
          'The site is built to WCAG 2.2 level AA. Before each release, its pages are tested automatically on wide and narrow screens, light and dark.',
        )}
      </p>
      <h2>${say('Điều chưa làm được', 'What falls short')}</h2>
      <ul>
        <li>
          ${say('Việc kiểm chứng biên nhận ngay trên trang cần JavaScript. Bạn có thể nhờ cơ quan kiểm tra giúp, hoặc dùng lệnh “minhbach verify”.', 'Checking a receipt on the page needs JavaScript. You can ask the office to do it for you, or use the command “minhbach verify”.')}
        </li>
        <li>${say('Căn cứ pháp lý chỉ có bằng tiếng Việt.', 'Legal references are in Vietnamese only.')}</li>
        <li>
          ${say('Chưa có bản ngôn ngữ ký hiệu và bản đọc bằng giọng nói.', 'There is no sign-language or spoken version yet.')}
        </li>
      </ul>
      <p class="quiet">
        ${say('Phông chữ', 'Typeface')}: Be Vietnam Pro,
        <a href="${frame.assets.fontLicence}">SIL Open Font License 1.1</a>.
      </p>
      <h2>${say('Gặp trở ngại?', 'Met an obstacle?')}</h2>
      <p>
        ${say('Hãy cho chúng tôi biết trang nào, bạn muốn làm gì và điều gì cản trở. Chúng tôi gửi thông tin cho bạn theo cách khác trong khi sửa.', 'Tell us which page, what you wanted to do and what stood in the way. We give you the information in another form while we repair it.')}
      </p>
      <p><a href="#lien-he">${say('Cách gặp chúng tôi', 'How to reach us')}</a></p>`,
  })
}
