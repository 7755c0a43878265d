import { expect, it } from 'vitest'
import { createLog, errorFacts } from './log.ts'

function linesOf(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = []
  write(createLog({ level: 'info', to: { write: (line) => void lines.push(line) } }))
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

it('writes one JSON object a line, with level, instant and text', () => {
  const [line] = linesOf((log) => log.info({ requestId: 'r1', ms: 3 }, 'request'))
  expect(line).toMatchObject({ level: 'info', requestId: 'r1', ms: 3, text: 'request' })
  expect(Date.parse(String(line?.['at']))).not.toBeNaN()
})

it('drops what is called like a secret or a contact, wherever it stands', () => {
  const [line] = linesOf((log) =>
    log.warn({ email: 'a@b.vn', sent: { token: 'mb_x', to: { phone: '0912' } }, kind: 'x' }, 'sent'),
  )
  expect(JSON.stringify(line)).not.toMatch(/a@b|mb_x|0912/)
  expect(line?.['kind']).toBe('x')
})

it('keeps of a database error its names, not the row that it quotes', () => {
  const error = Object.assign(new Error('duplicate key value (0912345678)'), {
    code: '23505',
    severity: 'ERROR',
    detail: 'Key (phone)=(0912345678) already exists.',
    constraint: 'staff_phone',
    routine: '_bt_check_unique',
  })
  const facts = errorFacts(error)
  expect(facts).toMatchObject({ code: '23505', constraint: 'staff_phone' })
  expect(JSON.stringify(facts)).not.toContain('0912345678')
})

it('is silent below its level', () => {
  expect(linesOf((log) => log.debug({}, 'detail'))).toEqual([])
})
