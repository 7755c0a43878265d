import { expect, it } from 'vitest'
import type { Part } from '#modules/reports/templates/schema.ts'
import { differingTemplate } from './differing-template.ts'

const template = (name: string, place: string, parts: Part[]) => ({
  name,
  span: 'month' as const,
  content: {
    side: 'state' as const,
    type: 'báo cáo',
    parent: '',
    issuer: 'UBND phường',
    notation: 'BC-UBND',
    place,
    subject: 'công tác tháng',
    addressees: ['Sở Nội vụ'],
    recipients: [],
    signing: [],
    signer: '',
    parts,
  },
})
const says = (text: string): Part => ({ kind: 'paragraph', text, basis: false })

it('names in the order of the form what another wrote otherwise, and shows it', () => {
  const mine = template('Mẫu của tôi', 'Hồ Sen', [says('Một'), says('Hai của tôi'), says('Ba')])
  const now = template('Mẫu mới', 'Sen Hồ', [says('Một'), says('Hai mới')])
  expect(differingTemplate(mine, now)).toEqual([
    { field: 'name', theirs: 'Mẫu mới' },
    { field: 'place', theirs: 'Sen Hồ' },
    { field: 'part', n: 2, kind: 'paragraph', theirs: 'Hai mới' },
    { field: 'part', n: 3, kind: 'paragraph', theirs: '' },
  ])
  expect(differingTemplate(mine, mine)).toEqual([])
})
