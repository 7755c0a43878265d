import { describe, expect, it } from 'vitest'
import { Problem } from '../server/problem.ts'
import { enrol, settleTasks, TaskWriter, type Written } from './task-writer.ts'

/** A server with one proposal; `tab` is what the browser's tab holds. */
function server(held?: Written) {
  const kept: { facts: Written; saves: number; away: boolean; tab: Written | undefined } = {
    facts: { text: 'cũ' },
    saves: 0,
    away: false,
    tab: held,
  }
  const save = async (facts: Written) => {
    kept.saves++
    if (kept.away) throw new Problem(0, {})
    kept.facts = { ...kept.facts, ...facts }
  }
  const writer = new TaskWriter({ save, hold: (waiting) => void (kept.tab = waiting) }, held)
  return { kept, writer }
}

describe('a proposal that is being written', () => {
  it('is held by the tab until the server has it', async () => {
    const { kept, writer } = server()
    writer.write({ text: 'mới' })
    expect([kept.tab, kept.facts.text]).toEqual([{ text: 'mới' }, 'cũ'])
    expect(await writer.settle()).toBe(true)
    expect([kept.tab, kept.facts.text, kept.saves]).toEqual([undefined, 'mới', 1])
    expect(await writer.settle()).toBe(true)
    expect(kept.saves).toBe(1)
  })

  it('begins with what the tab held, and saves it', async () => {
    const { kept, writer } = server({ text: 'gõ dở' })
    expect(writer.state.waiting.text).toBe('gõ dở')
    await writer.settle()
    expect(kept.facts.text).toBe('gõ dở')
  })

  it('saves what is written while a saving is on its way after it', async () => {
    const { kept, writer } = server()
    writer.write({ text: 'một' })
    const first = writer.settle()
    await Promise.resolve()
    writer.write({ text: 'hai' })
    expect(await first).toBe(true)
    expect([kept.facts.text, kept.saves, kept.tab]).toEqual(['hai', 2, undefined])
  })

  it('keeps what could not be saved, says why, and saves it when asked again', async () => {
    const { kept, writer } = server()
    kept.away = true
    writer.write({ text: 'mới' })
    expect(await writer.settle()).toBe(false)
    expect([writer.state.problem?.status, kept.tab]).toEqual([0, { text: 'mới' }])
    kept.away = false
    expect(await writer.settle()).toBe(true)
    expect([writer.state.problem, kept.facts.text]).toEqual([null, 'mới'])
  })
})

describe('the proposals of a paper', () => {
  it('are saved together, and hold up whoever decides where one of them cannot be', async () => {
    const [one, other, gone] = [server(), server(), server()]
    enrol('p', one.writer)
    enrol('p', other.writer)
    enrol('p', gone.writer)()
    for (const { writer } of [one, other, gone]) writer.write({ text: 'mới' })
    other.kept.away = true
    expect(await settleTasks('p')).toBe(false)
    expect([one, other, gone].map(({ kept }) => kept.facts.text)).toEqual(['mới', 'cũ', 'cũ'])
    other.kept.away = false
    expect(await settleTasks('p')).toBe(true)
    expect(await settleTasks('none')).toBe(true)
  })
})
