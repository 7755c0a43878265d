import { layout, type Frame } from '../layout.ts'
import { speaks } from '../language.ts'
import { html, type Html } from '../markup.ts'
import { successionNote, type SiteSuccession } from '../succession.ts'

export type VerifyPage = {
  /** The fragment that the script works on. */
  form: Html
  /** The records that this one succeeded, newest first: their receipts are checked here too. */
  successions: readonly SiteSuccession[]
}

/** The page on which a receipt is checked, in the browser alone. */
export function verifyPage(frame: Frame, { form, successions }: VerifyPage): string {
  const say = speaks(frame.language)
  return layout(frame, {
    title: say('Tự kiểm chứng', 'Verify for yourself'),
    description: say(
      'Kiểm tra một biên nhận ngay trên máy của bạn, không gửi gì đi đâu.',
      'Check a receipt on your own device; nothing is sent anywhere.',
    ),
    path: '/kiem-tra/',
    scripts: ['verify-receipt'],
    body: html`<h1>${say('Tự kiểm chứng', 'Verify for yourself')}</h1>
      <p class="lead">
        ${say(
          'Biên nhận chứng tỏ một quyết định nằm trong sổ minh bạch và không bị sửa từ lúc ký. Việc kiểm tra diễn ra trên máy của bạn; không có gì được gửi đi.',
          'A receipt proves that a decision stands in the open record, unchanged since it was sealed. The check runs on your own device; nothing is sent.',
        )}
      </p>
      ${successions.map((one) => successionNote(frame, one))} ${form}
      <noscript
        ><p class="note">
          ${say(
            'Việc kiểm tra trên trang này cần JavaScript. Bạn cũng có thể tải phần mềm và chạy lệnh “minhbach verify” với tệp biên nhận, hoặc nhờ cơ quan khác kiểm tra giúp.',
            'Checking on this page needs JavaScript. You can also get the program and run “minhbach verify” on the receipt file, or ask another office to check it.',
          )}
        </p></noscript
      >`,
  })
}
