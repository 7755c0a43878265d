import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import look from './note.module.css'

/** Something worth knowing before going on. */
export function Note({ tone = 'info', children }: { tone?: 'info' | 'good' | 'refused'; children: ReactNode }) {
  const Drawn = tone === 'good' ? IconCircleCheck : IconInfoCircle
  return (
    <div className={look.note} data-tone={tone}>
      <Drawn size={18} stroke={1.8} aria-hidden />
      <div>{children}</div>
    </div>
  )
}
