import { describe, expect, it } from 'vitest'
import { joinWrites } from './join-writes.ts'

/** Counts what is sent; each is answered when told. */
function server() {
  const sent: PromiseWithResolvers<number>[] = []
  return { sent, send: () => (sent[sent.push(Promise.withResolvers<number>()) - 1] as (typeof sent)[0]).promise }
}

describe('a write that is asked for again', () => {
  it('while it is on its way is sent once and answered twice', async () => {
    const { sent, send } = server()
    const join = joinWrites()
    const both = [join('import', { body: { a: 1 } }, send), join('import', { body: { a: 1 } }, send)]
    sent[0]?.resolve(7)
    expect(await Promise.all(both)).toEqual([7, 7])
    expect(sent.length).toBe(1)
  })

  it('after it was answered or refused is sent again', async () => {
    const { sent, send } = server()
    const join = joinWrites()
    const first = join('note', { body: 'x' }, send)
    sent[0]?.reject(new Error('no'))
    await expect(first).rejects.toThrow('no')
    void join('note', { body: 'x' }, send)
    expect(sent.length).toBe(2)
  })

  it.each([
    ['to another endpoint', 'b', { body: 'x' }],
    ['with another text', 'a', { body: 'y' }],
    ['about another thing', 'a', { params: { id: 2 }, body: 'x' }],
  ])('%s is another write', (_, to, asked) => {
    const { sent, send } = server()
    const join = joinWrites()
    void join('a', { body: 'x' }, send)
    void join(to, asked, send)
    expect(sent.length).toBe(2)
  })

  it('after another to the same thing is sent again: the last one counts', () => {
    const { sent, send } = server()
    const join = joinWrites()
    for (const on of [true, false, true]) void join('a', { params: { id: 1 }, body: { on } }, send)
    expect(sent.length).toBe(3)
  })

  it('with another file is another write, whatever the files are called', () => {
    const { sent, send } = server()
    const join = joinWrites()
    const file = new File(['1'], 'so.csv')
    for (const body of [file, file, new File(['2'], 'so.csv')]) void join('a', { body }, send)
    expect(sent.length).toBe(2)
  })
})
