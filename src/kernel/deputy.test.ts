import { describe, expect, it } from 'vitest'
import type { Person } from './actor.ts'
import { allow, check, type Standing, type Ties } from './check.ts'
import type { Workflow } from './workflow.ts'

const words = (vi: string) => ({ vi, en: vi })

const appeals: Workflow = {
  module: 'notes',
  kind: 'note',
  label: words('ghi chú'),
  states: { hidden: words('đã ẩn'), shown: words('đang hiện') },
  steps: [
    {
      from: ['hidden'],
      do: 'restore',
      past: 'restored',
      to: 'shown',
      by: ['appeals-reviewer'],
      label: words('khôi phục'),
      notBy: ['hide', 'concerned'],
    },
  ],
}

const clean: Ties = { deeds: [], concerned: false }
const hid: Ties = { deeds: [{ do: 'hide', self: true }], concerned: false }
const about: Ties = { deeds: [], concerned: true }

function deputy(...own: Person['grants']): Person {
  const stands = { role: 'appeals-reviewer', unitId: null, inStead: 'absent' } as const
  return { authority: 'a', staffId: 'deputy', grants: [stands, ...own], secondFactor: true }
}
const standing = (own: Ties, both: Ties): Standing => ({
  state: 'hidden',
  ...own,
  unitId: null,
  inStead: new Map([['absent', both]]),
})

describe('a deputy', () => {
  it('uses the role of the absent person, and says so', () => {
    expect(allow(appeals, standing(clean, clean), { do: 'restore', by: deputy() })).toMatchObject({
      as: { role: 'appeals-reviewer', inStead: 'absent' },
    })
  })

  it('does not judge in the stead of somebody who took the step that is contested', () => {
    expect(check(appeals, standing(clean, hid), { do: 'restore', by: deputy() })).toMatchObject({
      refused: 'same-person',
    })
  })

  it('does not judge a matter of the absent person', () => {
    expect(check(appeals, standing(clean, about), { do: 'restore', by: deputy() })).toMatchObject({
      refused: 'own-matter',
    })
  })

  it('judges by a role of his own where the stead bars him', () => {
    const both = deputy({ role: 'appeals-reviewer', unitId: null })
    expect(allow(appeals, standing(clean, hid), { do: 'restore', by: both })).toMatchObject({
      as: { role: 'appeals-reviewer' },
    })
    expect(allow(appeals, standing(clean, hid), { do: 'restore', by: both })).not.toHaveProperty('as.inStead')
  })

  it('is barred by his own deed whichever role he uses', () => {
    const both = deputy({ role: 'appeals-reviewer', unitId: null })
    expect(check(appeals, standing(hid, hid), { do: 'restore', by: both })).toMatchObject({ refused: 'same-person' })
  })
})
