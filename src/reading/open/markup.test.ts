import { describe, expect, it } from 'vitest'
import { busyTime } from '../../../test/busy-time.ts'
import { textOfMarkup } from './markup.ts'

describe('textOfMarkup', () => {
  it.each(['<!--', '<? ', '<![CDATA[', '<p ', '<p a="'])(
    'takes no longer for a text of “%s” that nothing ends',
    (sign) => {
      expect(busyTime(() => textOfMarkup(`<html>${sign.repeat(40_000)}`))).toBeLessThan(1_000)
    },
  )

  it('has the body behind a head that nothing closes', () => {
    expect(textOfMarkup('<html><head><title>x</title><body><p>Công văn</p>')).toBe('Công văn\n')
  })

  it('has what stands behind a sign that is no tag', () => {
    expect(textOfMarkup('<p>Mưa <50 mm</p><!-- <p>ẩn</p> --><p>Gió</p>')).toBe('Mưa 50 mm\nGió\n')
  })
})
