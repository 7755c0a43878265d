import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fileAnswer, eventsAnswer, uploadedBytes, type EventSent } from '#kernel/answer.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { refuse } from '#kernel/refusal.ts'
import { onDatabase, shapes, post, signedIn } from '../../../test/http/mounted-app.ts'

const appOf = onDatabase()

describe('other answers', () => {
  it('can be a file, whose name cannot end the header', async () => {
    const shape = endpoint({ ...shapes, method: 'GET', answers: 'file', output: fileAnswer })
    const name = 'Danh sách "cán bộ"\r\nset-cookie: a=1.csv'
    const app = appOf(shape, async () => ({ bytes: Buffer.from('a,b'), mediaType: 'text/csv; charset=utf-8', name }))
    const response = await app.request('/api/v1/things', { headers: signedIn })
    expect(await response.text()).toBe('a,b')
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('content-disposition')).toContain("filename*=UTF-8''Danh%20s%C3%A1ch")
  })

  it('can be events, until the client leaves', async () => {
    let left = false
    let send: (sent: EventSent) => void = () => undefined
    const shape = endpoint({ ...shapes, method: 'GET', answers: 'events', output: eventsAnswer })
    const subscribe = (given: typeof send) => {
      send = given
      return () => void (left = true)
    }
    const response = await appOf(shape, async () => ({ subscribe })).request('/api/v1/things', { headers: signedIn })
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader.read()).value).toBe('retry: 3000\n\n')
    send({ event: 'notice', data: { n: 1 } })
    expect((await reader.read()).value).toBe('event: notice\ndata: {"n":1}\n\n')
    await reader.cancel()
    expect(left).toBe(true)
  })

  it('take uploads whose bytes are what they say', async () => {
    const shape = endpoint({
      ...shapes,
      uploads: ['application/pdf'],
      body: uploadedBytes,
      output: z.object({ length: z.int() }),
    })
    const app = appOf(shape, async ({ body }) => ({ length: (body as Uint8Array).length }))
    const send = (body: string, type = 'application/pdf') =>
      app.request('/api/v1/things', post(body, { 'content-type': type }))
    expect(await (await send('%PDF-1.7 …')).json()).toEqual({ length: 12 })
    expect((await send('<html>')).status).toBe(415)
    expect((await send('%PDF-1.7', 'text/html')).status).toBe(415)
    const empty = await send('')
    expect(empty.status).toBe(400)
    expect(await empty.json()).toMatchObject({ code: 'invalid-input', fields: [{ field: 'body' }] })
  })
  it('name the upload itself, or the field of the body, where the rules say no', async () => {
    const asked = async (field: string) => {
      const app = appOf(shapes, async () => refuse('not-allowed', 'Chưa được.', { field }))
      const answer = await (await app.request('/api/v1/things', post('{"n":1}'))).json()
      return (answer as { fields: { field: string }[] }).fields.map((one) => one.field)
    }
    expect(await asked('body')).toEqual(['body'])
    expect(await asked('dueOn')).toEqual(['body.dueOn'])
  })
})
