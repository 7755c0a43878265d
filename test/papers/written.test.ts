import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { measureAnnotated } from './accuracy/annotated.ts'
import { fieldAccuracy, meanOf } from './accuracy/table.ts'
import type { Field, Scores } from './score.ts'

/** Papers of offices that do not exist, each written by hand in the manner of another clerk, with what a reader should find. */
const folder = fileURLToPath(new URL('written', import.meta.url))

/** A little under what is measured; to be raised with the reader, never lowered for a change of it. */
const floors: Partial<Record<Field, number>> = {
  number: 0.99,
  date: 0.99,
  type: 0.99,
  issuer: 0.99,
  parent: 0.99,
  subject: 0.99,
  signer: 0.99,
  signerTitle: 0.99,
  addressees: 0.98,
  recipients: 0.98,
  cites: 0.99,
  deadlines: 0.98,
  tasks: 0.98,
  taskActors: 0.96,
}

describe('the reader of papers written by hand', () => {
  let measured: { scores: Scores }[] = []
  beforeAll(async () => {
    measured = await measureAnnotated(folder, 'txt')
  })

  it('has a paper beside each annotation', () => {
    const names = readdirSync(folder)
    expect(names.filter((name) => name.endsWith('.txt')).length).toBe(measured.length)
    expect(measured.length).toBeGreaterThan(90)
    for (const name of names.filter((one) => one.endsWith('.json')))
      expect(() => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))).not.toThrow()
  })

  it('keeps its floor in single fields', () => {
    expect(fieldAccuracy(measured)).toBeGreaterThanOrEqual(0.99)
  })

  it.each(Object.entries(floors) as [Field, number][])('keeps its floor in %s', (field, floor) => {
    expect(meanOf(measured, field)).toBeGreaterThanOrEqual(floor)
  })
})
