import type { Frame, Page } from './layout.ts'
import { localPath, speaks } from './language.ts'
import { html, type Html } from './markup.ts'
import { qr } from './qr.ts'

/** How to reach somebody, where else to go, and, on paper, the page's own address. */
export function siteFooter(frame: Frame, page: Page): Html {
  const { language, authority } = frame
  const say = speaks(language)
  const address = authority.origin + localPath(language, page.path)
  return html`<footer class="foot">
    <div class="wide">
      <section aria-labelledby="lien-he">
        <h2 id="lien-he">${say('Gặp chúng tôi', 'Reach us')}</h2>
        ${contact(frame)}
      </section>
      <nav aria-label="${say('Các trang của site', 'Pages of this site')}">
        <ul>
          ${sitePages(frame).map(({ href, title }) => html`<li><a href="${href}">${title}</a></li>`)}
        </ul>
      </nav>
      <p class="quiet">
        ${say(
          'Trang này không dùng cookie, không theo dõi người đọc và không gọi tới bên thứ ba.',
          'This site sets no cookie, follows no reader and calls no third party.',
        )}
      </p>
      ${
        page.unlisted
          ? ''
          : html`<div class="paper-address">
              ${qr(address)}
              <p>${say('Địa chỉ của trang này', 'Address of this page')}:<br />${address}</p>
            </div>`
      }
    </div>
  </footer>`
}

/** The ways to reach the office, as it gave them; what it did not give is left out. */
export function contact({ language, authority }: Frame): Html {
  const say = speaks(language)
  const dial = authority.phone.replace(/[^\d+]/g, '')
  return html`<dl class="facts">
    ${
      authority.address &&
      html`<div>
        <dt>${say('Địa chỉ', 'Address')}</dt>
        <dd>${authority.address}</dd>
      </div>`
    }
    ${
      authority.phone &&
      html`<div>
        <dt>${say('Điện thoại', 'Telephone')}</dt>
        <dd><a href="tel:${dial}">${authority.phone.replace(/ /g, '\u00a0')}</a></dd>
      </div>`
    }
    ${
      authority.email &&
      html`<div>
        <dt>${say('Thư điện tử', 'E-mail')}</dt>
        <dd><a href="mailto:${authority.email}">${breakable(authority.email)}</a></dd>
      </div>`
    }
    ${
      authority.openingHours &&
      html`<div>
        <dt>${say('Giờ làm việc', 'Opening hours')}</dt>
        <dd>${authority.openingHours}</dd>
      </div>`
    }
  </dl>`
}

/** An address may break before its sign, and nowhere else unless it must. */
function breakable(email: string): Html {
  const at = email.indexOf('@')
  return html`${email.slice(0, at)}<wbr />${email.slice(at)}`
}

/** The pages that stand on their own, in the order in which people ask for them. */
export function sitePages({
  language,
}: Pick<Frame, 'language'>): { href: string; path: string; title: string; text: string }[] {
  const say = speaks(language)
  const pages = [
    [
      '/so-minh-bach/',
      say('Sổ minh bạch', 'The open record'),
      say('Mọi quyết định đã ban hành, theo thứ tự, không sửa được', 'Every decision made, in order, unalterable'),
    ],
    [
      '/kiem-tra/',
      say('Tự kiểm chứng', 'Verify for yourself'),
      say('Kiểm tra một biên nhận ngay trên máy của bạn', 'Check a receipt on your own device'),
    ],
    [
      '/cach-quyet-dinh/',
      say('Cách chúng tôi quyết định', 'How we decide'),
      say(
        'Từng bước, ai được làm, trong bao lâu, theo căn cứ nào',
        'Each step, who may take it, by when, on what basis',
      ),
    ],
    [
      '/don-vi/',
      say('Các đơn vị', 'Units'),
      say('Cơ cấu tổ chức, đơn vị cũ và đơn vị kế tiếp', 'Our organisation, former units and their successors'),
    ],
    [
      '/du-lieu-ca-nhan/',
      say('Dữ liệu cá nhân', 'Personal data'),
      say('Chúng tôi giữ gì, để làm gì, trong bao lâu', 'What we keep, what for, how long'),
    ],
    [
      '/tro-nang/',
      say('Trợ năng', 'Accessibility'),
      say('Trang này dùng được với những ai, bằng cách nào', 'Who can use this site, and how'),
    ],
  ] as const
  return pages.map(([path, title, text]) => ({ path, href: localPath(language, path), title, text }))
}
