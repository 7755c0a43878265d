import { sitePages } from '../footer.ts'
import { layout, type Frame } from '../layout.ts'
import { speaks } from '../language.ts'
import { html } from '../markup.ts'

/** What stands where nothing is: says so, and where to look instead. */
export function notFound(frame: Frame): string {
  const say = speaks(frame.language)
  return layout(frame, {
    title: say('Không có trang này', 'There is no such page'),
    description: say('Địa chỉ này không có trang nào.', 'There is no page at this address.'),
    path: '/404/',
    unlisted: true,
    body: html`<h1>${say('Không có trang này', 'There is no such page')}</h1>
      <p class="lead">
        ${say('Địa chỉ có thể đã gõ sai, hoặc đường link bạn nhận được không phải của chúng tôi.', 'The address may be mistyped, or the link you were given is not one of ours.')}
      </p>
      <p>
        ${say('Văn bản chính thức không bị gỡ bỏ: nếu bị đính chính hay thu hồi, trang của nó vẫn còn và nói rõ điều đó.', 'Nothing official is taken down: where it is corrected or withdrawn, its page stays and says so.')}
      </p>
      <ul class="doors">
        ${sitePages(frame).map(
          ({ href, title, text }) =>
            html`<li>
              <a href="${href}">${title}</a>
              <p>${text}</p>
            </li>`,
        )}
      </ul>`,
  })
}
