import type { z } from 'zod'
import { scopes, type Endpoint } from '#kernel/endpoint.ts'
import { problem } from '#kernel/problem.ts'
import { jsonSchema } from './json-schema.ts'
import { apiRoot } from './mount.ts'
import { defaultMaxBody } from './read-body.ts'

type Schema = Readonly<Record<string, unknown>>

/** The OpenAPI 3.1 document of the endpoints: the shapes that the server checks are the shapes that it describes. */
export function openApi(endpoints: readonly Endpoint[], { version }: { version: string }): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const endpoint of endpoints.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const path = (paths[endpoint.path] ??= {})
    path[endpoint.method.toLowerCase()] = operation(endpoint)
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Minh Bạch API',
      version,
      description:
        'Giao diện cho chương trình khác. Đọc cùng trang /api/v1/docs. (For other programs; see also /api/v1/docs.)',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: apiRoot }],
    tags: [...new Set(endpoints.map(tagOf))].toSorted().map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: jsonSchema(problem, 'output') },
      responses: {
        Problem: {
          description: 'Không làm được; xem `code`.',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: `Mã truy cập \`mb_…\`. Quyền: ${scopes.join(', ')}.` },
        session: { type: 'apiKey', in: 'cookie', name: 'session', description: 'Phiên đăng nhập của bàn làm việc.' },
      },
    },
  }
}

/** The noun that an endpoint is about: the first word of its path. */
export function tagOf({ path }: Endpoint): string {
  return path.split('/')[1] ?? ''
}

function operation(endpoint: Endpoint): Record<string, unknown> {
  const { name, summary, access, scope } = endpoint
  const body = requestBody(endpoint)
  return {
    operationId: name,
    tags: [tagOf(endpoint)],
    summary,
    ...(Array.isArray(access) && { description: `Vai trò (role): ${access.join(', ')}.` }),
    security: access === 'public' ? [] : scope === 'none' ? [{ session: [] }] : [{ token: [scope] }, { session: [] }],
    parameters: [
      ...parameters(endpoint.params, 'path'),
      ...parameters(endpoint.query, 'query'),
      ...keyParameter(endpoint),
    ],
    ...(body && { requestBody: body }),
    responses: { ...success(endpoint), default: { $ref: '#/components/responses/Problem' } },
  }
}

function parameters(shape: z.ZodType | undefined, where: 'path' | 'query'): Schema[] {
  if (!shape) return []
  const { properties = {}, required = [] } = jsonSchema(shape, 'input')
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: where,
    required: where === 'path' || (required.includes(name) && !('default' in schema)),
    schema,
  }))
}

function keyParameter({ method, scope }: Endpoint): Schema[] {
  if (method === 'GET' || scope === 'none') return []
  const description = 'Gửi lại cùng khoá trong 24 giờ thì việc không làm hai lần. (Same key within 24 h: done once.)'
  return [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description,
      schema: { type: 'string', minLength: 8, maxLength: 200 },
    },
  ]
}

function requestBody({ body, uploads, maxBody }: Endpoint): Schema | undefined {
  if (!body) return undefined
  const description = `Nhiều nhất ${maxBody ?? defaultMaxBody} byte.`
  if (uploads) {
    const content = Object.fromEntries(uploads.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]))
    return { required: true, description, content }
  }
  return { required: true, description, content: { 'application/json': { schema: jsonSchema(body, 'input') } } }
}

function success({ output, answers }: Endpoint): Record<string, Schema> {
  if (answers === 'file')
    return { 200: { description: 'Tệp.', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } } }
  if (answers === 'events')
    return { 200: { description: 'Luồng sự kiện.', content: { 'text/event-stream': { schema: { type: 'string' } } } } }
  const { type } = output.def
  if (type === 'void' || type === 'undefined') return { 204: { description: 'Đã xong.' } }
  return { 200: { description: 'Đã xong.', content: { 'application/json': { schema: jsonSchema(output, 'output') } } } }
}
