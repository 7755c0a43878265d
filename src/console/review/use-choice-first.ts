import { useState } from 'react'
import { goToChoices } from '../parts/draft-conflict.tsx'
import type { Draft } from './use-draft.ts'

/** Where somebody else wrote the draft too, what is asked for elsewhere on the screen leads to the choice that comes first. */
export function useChoiceFirst({ theirs }: Draft) {
  const [asked, setAsked] = useState<Draft['theirs']>()
  const first = (go: () => void) => () => {
    if (!theirs) return go()
    setAsked(theirs)
    goToChoices()
  }
  return { first, isAsked: theirs !== undefined && asked === theirs }
}
