import type { OptionsFilter } from '@mantine/core'
import { fold } from '#vietnamese/fold.ts'

/** What is typed into a field with choices finds them without diacritics and dashes too: “van hoa xa hoi”. */
export const unmarked: OptionsFilter = ({ options, search }) => {
  const sought = plain(search)
  return options.filter((one) => !('label' in one) || plain(one.label).includes(sought))
}

const plain = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
