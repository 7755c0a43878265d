import type { Assets } from './assets.ts'
import { emblem } from './emblem.ts'
import { localPath, speaks, type Language } from './language.ts'
import { html, textOf, type Html } from './markup.ts'
import { siteFooter } from './footer.ts'
import type { SiteAuthority } from './site-source.ts'

/** What every page of one language shares. */
export type Frame = { language: Language; authority: SiteAuthority; assets: Assets }

export type Page = {
  title: string
  description: string
  /** Address in Vietnamese, beginning and ending with a slash; the language is added here. */
  path: string
  /** Names and addresses (in Vietnamese) of the pages above this one, the home page excepted. */
  above?: readonly { title: string; path: string }[]
  body: Html
  /** Names of the scripts the page needs. */
  scripts?: readonly string[]
  /** Not for search engines, and without an address of its own: the page for what was not found. */
  unlisted?: true
}

/** The whole document. Same data, same bytes. */
export function layout(frame: Frame, page: Page): string {
  const { language, authority } = frame
  const say = speaks(language)
  return textOf(
    html`<!doctype html>
      <html lang="${language}">
        ${head(frame, page)}
        <body>
          <a class="skip" href="#noi-dung">${say('Đến nội dung chính', 'Skip to main content')}</a>
          <header class="masthead">
            <div class="wide">
              <a class="brand" href="${localPath(language, '/')}"
                >${emblem()}<span
                  >${authority.superior ? html`<small>${authority.superior}</small>` : ''}<b>${authority.name}</b></span
                ></a
              >
              ${languageSwitch(frame, page)} ${searchBox(frame)}
            </div>
          </header>
          <main id="noi-dung" class="wide" tabindex="-1">${breadcrumb(frame, page)}${page.body}</main>
          ${siteFooter(frame, page)}
        </body>
      </html> `,
  )
}

function head({ language, authority, assets }: Frame, page: Page): Html {
  const say = speaks(language)
  const title = page.path === '/' ? authority.name : `${page.title} – ${authority.shortName}`
  const address = authority.origin + localPath(language, page.path)
  return html`<head>
    <meta charset="utf-8" />
    <title>${title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="${documentPolicy(authority)}" />
    <meta name="description" content="${page.description}" />
    <meta name="color-scheme" content="light dark" />
    ${
      page.unlisted
        ? html`<meta name="robots" content="noindex" />`
        : html`<link rel="canonical" href="${address}" />
            <link rel="alternate" hreflang="vi" href="${authority.origin}${page.path}" />
            <link rel="alternate" hreflang="en" href="${authority.origin}/en${page.path}" />`
    }
    <link
      rel="alternate"
      type="application/atom+xml"
      title="${say('Quyết định mới', 'New decisions')}"
      href="${localPath(language, '/quyet-dinh.atom')}"
    />
    <link
      rel="alternate"
      type="application/feed+json"
      title="${say('Quyết định mới', 'New decisions')}"
      href="${localPath(language, '/quyet-dinh.json')}"
    />
    ${assets.fonts.map((font) => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin />`)}
    <link rel="stylesheet" href="${assets.style}" />
    <link rel="icon" href="${assets.icon}" type="image/svg+xml" />
    ${(page.scripts ?? []).map((name) => assets.scripts[name] && html`<script type="module" src="${assets.scripts[name]}"></script>`)}
  </head>`
}

/** The policy as the document itself states it, so that a copy on any web server keeps it. */
export function documentPolicy({ origin, application }: SiteAuthority): string {
  const forms = origin === application ? "'self'" : `'self' ${application}`
  return `default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; form-action ${forms}; base-uri 'none'`
}

function languageSwitch({ language }: Frame, page: Page): Html {
  const [other, name, hint] =
    language === 'vi'
      ? (['en', 'English', 'Read this page in English'] as const)
      : (['vi', 'Tiếng Việt', 'Đọc trang này bằng tiếng Việt'] as const)
  const path = page.unlisted ? '/' : page.path
  return html`<a class="language" href="${localPath(other, path)}" hreflang="${other}" lang="${other}"
    ><span class="unseen">${hint}: </span>${name}</a
  >`
}

function searchBox({ language, authority }: Frame): Html {
  const say = speaks(language)
  const application = authority.origin === authority.application ? '' : authority.application
  return html`<form class="search" role="search" action="${application}${localPath(language, '/tra-cuu')}" method="get">
    <label for="q">${say('Kiểm tra hoặc tìm kiếm', 'Check or search')}</label>
    <div>
      <input
        id="q"
        name="q"
        type="search"
        autocomplete="off"
        maxlength="200"
        required
        aria-describedby="q-goi-y"
      /><button type="submit">${say('Tìm', 'Search')}</button>
    </div>
    <p id="q-goi-y">
      ${say('Số mục trong sổ, đường link, số điện thoại, tên đơn vị hoặc việc bạn cần', 'An entry number, a link, a phone number, a unit, or what you need')}
    </p>
  </form>`
}

function breadcrumb({ language }: Frame, { above, path }: Page): Html | '' {
  if (path === '/') return ''
  const say = speaks(language)
  return html`<nav class="trail" aria-label="${say('Bạn đang ở', 'You are here')}">
    <ol>
      <li><a href="${localPath(language, '/')}">${say('Trang chủ', 'Home')}</a></li>
      ${(above ?? []).map((page) => html`<li><a href="${localPath(language, page.path)}">${page.title}</a></li>`)}
    </ol>
  </nav> `
}
