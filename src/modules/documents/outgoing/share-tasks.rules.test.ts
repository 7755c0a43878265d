import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareTasks } from './share-tasks.rules.ts'

const task = (id: string, ...unitIds: string[]) => ({ id, unitIds })

describe('the tasks of a letter', () => {
  it('go to the unit that has each already, those of nobody to the chosen units without one', () => {
    const shares = shareTasks([task('1', 'economy'), task('2', 'culture'), task('3')], ['economy', 'culture', 'office'])
    expect([...shares]).toEqual([
      ['1', ['economy']],
      ['2', ['culture']],
      ['3', ['office']],
    ])
  })

  it('go to all where nobody chosen has one, and where everybody has', () => {
    expect(shareTasks([task('1', 'hall'), task('2')], ['economy', 'culture']).get('1')).toEqual(['economy', 'culture'])
    const both = shareTasks([task('1', 'economy'), task('2', 'culture'), task('3')], ['economy', 'culture'])
    expect(both.get('3')).toEqual(['economy', 'culture'])
  })

  it('go whole to a chosen unit that nothing is left for', () => {
    const shares = shareTasks([task('1', 'economy'), task('2', 'culture')], ['economy', 'culture', 'office'])
    expect([...shares.values()]).toEqual([
      ['economy', 'office'],
      ['culture', 'office'],
    ])
  })

  it('reach somebody each, and chosen units only', () => {
    const unit = fc.constantFrom('a', 'b', 'c', 'd')
    const tasks = fc.uniqueArray(fc.record({ id: fc.string(), unitIds: fc.uniqueArray(unit) }), {
      selector: ({ id }) => id,
    })
    fc.assert(
      fc.property(tasks, fc.uniqueArray(unit, { minLength: 1 }), (given, chosen) => {
        for (const units of shareTasks(given, chosen).values()) {
          expect(units).not.toHaveLength(0)
          expect(chosen).toEqual(expect.arrayContaining([...units]))
        }
      }),
    )
  })
})
