import { afterAll, beforeAll, expect, it } from 'vitest'
import { addLogin, openSignInDesk, Visitor, type SignInDesk } from '../../../test/sign-in-desk.ts'
import { authBase, openPaths } from './open-paths.ts'

let desk: SignInDesk
beforeAll(async () => {
  desk = await openSignInDesk()
  await addLogin(desk, { email: 'an@hosen.example' })
})
afterAll(() => desk.close())

const bodies = [
  '',
  '{',
  'null',
  '[]',
  '"x"',
  '{}',
  '{"email":1,"password":{}}',
  '{"email":"a@b.vn\\u0000","password":"x\\u0000"}',
  '{"id":"not-a-uuid","name":"x"}',
  '{"code":123456}',
  '{"code":"\\u0000"}',
  '{"token":"\\u0000","newPassword":"con cò bay lả bay la"}',
  '{"response":{"id":"x\\u0000"}}',
  '{"response":null}',
  '{"provider":"oidc","callbackURL":5}',
  '{"__proto__":{"path":"/"},"email":"a@b.vn","password":"x"}',
  `${'['.repeat(15_000)}${']'.repeat(15_000)}`,
  JSON.stringify({ email: `${'a'.repeat(5_000)}@b.vn`, password: 'x'.repeat(5_000) }),
]

it.each([...openPaths].filter((open) => open.startsWith('POST ')))(
  '%s takes anything without breaking, signed in or not',
  async (open) => {
    const path = open.slice('POST '.length)
    const statuses: string[] = []
    const [stranger, known] = [new Visitor(desk), new Visitor(desk)]
    for (const body of bodies) {
      for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
        await desk.db.deleteFrom('auth_guesses').execute()
        const visitor = type === 'application/json' ? known : stranger
        // A body may have ended the session.
        if (visitor === known && !(await known.session())) await known.signIn('an@hosen.example')
        const { status } = await visitor.send(path, { method: 'POST', body, headers: { 'content-type': type } })
        if (status >= 500) statuses.push(`${authBase}${path} ${type} ${body.slice(0, 60)}: ${status}`)
      }
    }
    expect(statuses).toEqual([])
  },
)
