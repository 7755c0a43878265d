import type { ReactNode } from 'react'
import { useTitle } from './title.ts'

/** The heading of a screen, which names the page as well; a screen reader is led to it. */
export function Heading({ children, aside }: { children: string; aside?: ReactNode }) {
  useTitle('screen', children)
  return (
    <h1 tabIndex={-1}>
      {children}
      {aside}
    </h1>
  )
}
