import { describe, expect, it } from 'vitest'
import { readDay } from './read-day.ts'

describe('a day as people write it', () => {
  it.each([
    ['05/09/2026', '2026-09-05'],
    ['5.9.2026', '2026-09-05'],
    [' 29-02-2028 ', '2028-02-29'],
  ])('reads %s', (text, day) => expect(readDay(text)).toBe(day))

  it.each(['31/02/2026', '9/2026', '05/13/2026', '', '05/09/26'])('refuses “%s”', (text) =>
    expect(readDay(text)).toBeUndefined(),
  )
})
