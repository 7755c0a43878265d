import type { OptionsFilter } from '@mantine/core'
import { fold } from '#vietnamese/fold.ts'

/** What is typed into a field with choices finds them without diacritics too. */
export const unmarked: OptionsFilter = ({ options, search }) => {
  const sought = fold(search)
  return options.filter((one) => !('label' in one) || fold(one.label).includes(sought))
}
