import { Hono } from 'hono'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { listOf, listQuery, sortedBy } from '#kernel/listing.ts'
import { mountDocs } from './mount-docs.ts'
import { openApi } from './openapi.ts'

const endpoints = [
  endpoint({
    name: 'list-units',
    method: 'GET',
    path: '/units',
    summary: 'Các đơn vị',
    access: 'staff',
    scope: 'staff:read',
    query: listQuery.extend({ sort: sortedBy(['name']) }),
    output: listOf(z.object({ id: z.uuid(), name: z.string(), until: z.iso.date().nullable() })),
  }),
  endpoint({
    name: 'rename-unit',
    method: 'POST',
    path: '/units/{id}/rename',
    summary: 'Đổi tên <đơn vị>',
    access: ['administrator'],
    scope: 'staff:write',
    params: z.object({ id: z.uuid() }),
    body: z.object({ name: z.string().max(80), tags: z.array(z.object({ key: z.string() })).default([]) }),
    output: z.void(),
  }),
]

describe('the OpenAPI document', () => {
  const document = openApi(endpoints, { version: '1.2.3' }) as never as {
    paths: Record<
      string,
      Record<
        string,
        { parameters: { name: string; in: string; required: boolean }[]; security: object[]; responses: object }
      >
    >
  }

  it('describes parameters, bodies and answers by the shapes that the server checks', () => {
    const list = document.paths['/units']!['get']!
    expect(list.parameters.map(({ name, in: where, required }) => [name, where, required])).toEqual([
      ['page', 'query', false],
      ['size', 'query', false],
      ['q', 'query', false],
      ['sort', 'query', false],
    ])
    expect(list.responses).toMatchObject({
      200: {
        content: { 'application/json': { schema: { type: 'object', required: ['rows', 'total', 'page', 'size'] } } },
      },
    })
  })

  it('says which scope a token needs, and that a write may carry a key', () => {
    const rename = document.paths['/units/{id}/rename']!['post']!
    expect(rename.security).toEqual([{ token: ['staff:write'] }, { session: [] }])
    expect(rename.parameters.map((one) => one.name)).toEqual(['id', 'Idempotency-Key'])
    expect(rename.responses).toHaveProperty('204')
  })
})

describe('the page of the API', () => {
  const app = new Hono()
  mountDocs(app, endpoints, { version: '1.2.3' })

  it('is valid HTML with a heading per endpoint, without scripts or anything from elsewhere', async () => {
    const response = await app.request('/api/v1/docs')
    const text = await response.text()
    expect(text).toContain('<h3 id="rename-unit">Đổi tên &lt;đơn vị&gt;')
    expect(text).toContain('<code>rows[].until</code>')
    expect(text).not.toMatch(/<script|style=|https?:\/\/(?!…)/)
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'no-trailing-whitespace': 'off', 'doctype-style': 'off', 'void-style': 'off', 'long-title': 'off' },
    })
    const report = await validator.validateString(text)
    expect(
      report.results.flatMap((result) => result.messages.map((message) => `${message.line}: ${message.message}`)),
    ).toEqual([])
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('is not sent again to who has it', async () => {
    const first = await app.request('/api/v1/openapi.json')
    const again = await app.request('/api/v1/openapi.json', {
      headers: { 'if-none-match': `W/${first.headers.get('etag')!}` },
    })
    expect(again.status).toBe(304)
  })
})
