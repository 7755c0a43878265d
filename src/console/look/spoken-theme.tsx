import { createTheme, mergeThemeOverrides } from '@mantine/core'
import { useSpeech } from '../words/language.tsx'
import '../words/shell-words.ts'
import { theme } from './theme.ts'

/** What a list of choices says where nothing is like what was typed. */
function NothingFound() {
  const { say } = useSpeech()
  return say('shell.choice.none')
}

const choosing = { defaultProps: { nothingFoundMessage: <NothingFound /> } }

/** The theme with the words that its parts say of themselves. */
export const spokenTheme = mergeThemeOverrides(
  theme,
  createTheme({ components: { Select: choosing, MultiSelect: choosing } }),
)
