import { Outlet, useChildMatches, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useKeys } from '../keys/keys.tsx'
import look from './columns.module.css'

/** The list, and beside it the thing that the address names. On a phone one page each. */
export function Columns({ home, children }: { home: string; children: (beside: boolean) => ReactNode }) {
  const navigate = useNavigate()
  const beside = useChildMatches({
    select: (matches) => matches.some(({ pathname }) => pathname.replace(/\/+$/, '') !== home.replace(/\/+$/, '')),
  })
  useKeys({ Escape: () => void navigate({ to: home, search: (before: object) => before }) }, beside)
  return (
    <div className={look.columns} data-beside={beside}>
      <div className={look.list}>{children(beside)}</div>
      {beside && (
        <div className={look.thing}>
          <Outlet />
        </div>
      )}
    </div>
  )
}
