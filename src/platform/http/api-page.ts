import { html } from 'hono/html'
import type { Endpoint } from '#kernel/endpoint.ts'
import { roleWords } from '#kernel/role-words.ts'
import type { z } from 'zod'
import { guide } from './api-guide.ts'
import { fieldRows } from './api-fields.ts'
import { jsonSchema } from './json-schema.ts'
import { tagOf } from './openapi.ts'
import { apiRoot } from './mount.ts'

type Html = ReturnType<typeof html>

/** The readable page of the API: a guide, a table of contents, one section per endpoint. No script, nothing from elsewhere. */
export function apiPage(endpoints: readonly Endpoint[], { version }: { version: string }): string {
  const groups = Map.groupBy(
    endpoints.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    tagOf,
  )
  const page = html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>API của Minh Bạch, phiên bản ${version}</title>
        <link rel="stylesheet" href="${apiRoot}/docs.css" />
      </head>
      <body>
        <header>
          <h1>API cho chương trình khác</h1>
          <p>
            Phiên bản ${version}. <span lang="en">For other programs; English follows each paragraph.</span>
            <a href="${apiRoot}/openapi.json">openapi.json</a> (OpenAPI 3.1)
          </p>
        </header>
        <nav aria-label="Mục lục">${contents(groups)}</nav>
        <main>${guide()}${[...groups].map(([tag, members]) => group(tag, members))}</main>
      </body>
    </html>`
  if (page instanceof Promise) throw new TypeError('a page template may not contain a promise')
  return page.toString()
}

function contents(groups: ReadonlyMap<string, readonly Endpoint[]>): Html {
  return html`<h2>Mục lục</h2>
    <ul>
      <li>
        <a href="#guide">Cách dùng <span lang="en">(Guide)</span></a>
      </li>
      <li>
        <a href="#problems">Lỗi <span lang="en">(Problems)</span></a>
      </li>
      ${[...groups].map(
        ([tag, members]) =>
          html`<li>
            <a href="#${tag}"><code>/${tag}</code></a>
            <ul>
              ${members.map((one) => html`<li><a href="#${one.name}">${one.summary}</a></li>`)}
            </ul>
          </li>`,
      )}
    </ul>`
}

function group(tag: string, members: readonly Endpoint[]): Html {
  return html`<section aria-labelledby="${tag}">
    <h2 id="${tag}"><code>/${tag}</code></h2>
    ${members.map(section)}
  </section>`
}

function section(endpoint: Endpoint): Html {
  const { name, method, path, summary } = endpoint
  return html`<article aria-labelledby="${name}">
    <h3 id="${name}">${summary} <span lang="en" class="name">${name.replaceAll('-', ' ')}</span></h3>
    <p class="address"><strong class="${method.toLowerCase()}">${method}</strong> <code>${apiRoot}${path}</code></p>
    <dl>
      <dt>Ai được gọi</dt>
      <dd>${whoMay(endpoint)}</dd>
      <dt>Quyền của mã</dt>
      <dd>${scopeText(endpoint)}</dd>
    </dl>
    ${fields('Trong đường dẫn', endpoint.params, 'input')} ${fields('Sau dấu ?', endpoint.query, 'input')}
    ${endpoint.uploads ? html`<p>Gửi tệp: ${endpoint.uploads.join(', ')}</p>` : fields('Gửi lên (JSON)', endpoint.body, 'input')}
    ${answer(endpoint)}
  </article>`
}

function whoMay({ access }: Endpoint): Html | string {
  if (access === 'public') return 'Mọi người, không cần đăng nhập'
  if (access === 'staff') return 'Mọi cán bộ đã đăng nhập'
  return html`Vai trò
  ${access.map((role, at) => html`${at > 0 ? ', ' : ''}${roleWords(role).vi} (<code>${role}</code>)`)}`
}

function scopeText({ access, scope }: Endpoint): Html | string {
  if (access === 'public') return 'Không cần'
  return scope === 'none' ? 'Không gọi được bằng mã truy cập' : html`<code>${scope}</code>`
}

function answer({ answers, output }: Endpoint): Html {
  if (answers === 'file') return html`<p>Trả về một tệp.</p>`
  if (answers === 'events') return html`<p>Trả về luồng <code>text/event-stream</code>.</p>`
  return fields('Trả về (JSON)', output, 'output')
}

function fields(title: string, shape: z.ZodType | undefined, io: 'input' | 'output'): Html {
  const rows = shape ? fieldRows(jsonSchema(shape, io)) : []
  if (rows.length === 0) return html``
  return html`<table>
    <caption>
      ${title}
    </caption>
    <thead>
      <tr>
        <th scope="col">Trường</th>
        <th scope="col">Giá trị</th>
        <th scope="col">${io === 'input' ? 'Bắt buộc' : 'Luôn có'}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            <th scope="row"><code>${row.name}</code></th>
            <td>${row.type}</td>
            <td>${row.required ? 'có' : ''}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}
