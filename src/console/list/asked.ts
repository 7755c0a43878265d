import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useMemo } from 'react'

/** What a list is asked, as the address holds it: filters, search, sorting, page. */
export type AskedOf = Readonly<Record<string, string>>

export function useAsked(): [AskedOf, (change: Readonly<Record<string, string | undefined>>) => void] {
  // The location's own search: that of a match is for a moment empty while a screen loads.
  const asked = useRouterState({ select: (state): AskedOf => state.location.search })
  const navigate = useNavigate()
  return useMemo(
    () => [
      asked,
      (change) => {
        const next: Record<string, string> = {}
        // A change of anything but the page begins again at the first page.
        const kept = 'page' in change ? asked : { ...asked, page: undefined }
        for (const [name, value] of Object.entries({ ...kept, ...change })) if (value) next[name] = value
        void navigate({ to: '.', search: next, replace: true })
      },
    ],
    [asked, navigate],
  )
}

/** Search parameters as plain text, so that an address and a saved view read alike: `role=editor&page=2`. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search))
}

export function stringifySearch(asked: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(asked).filter(([, value]) => typeof value === 'string' && value !== '')
  const search = new URLSearchParams(entries as [string, string][]).toString()
  return search ? `?${search}` : ''
}
