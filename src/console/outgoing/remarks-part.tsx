import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { Problem } from '../server/problem.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/outgoing-words.ts'
import look from './remarks.module.css'
import type { Numbered } from './use-remarks.ts'

type Props = {
  remarks: readonly Numbered[]
  problem?: Problem | null
  /** Remarks that stand nowhere else on the screen. */
  children?: ReactNode
}

/** Goes to the first of these that stands on the screen, and puts the caret where it is ticked off. */
export function goToRemark(...remarks: readonly Numbered[]): void {
  const cards = remarks.map(({ number }) => document.querySelector<HTMLElement>(`[data-card="${number}"]`))
  const [first] = cards.filter((card) => card !== null)
  first?.scrollIntoView({ block: 'center', behavior: 'auto' })
  first?.querySelector('input')?.focus({ preventScroll: true })
}

/** How many remarks of the reviewer are not mended yet, and the way to the next one; on paper all of them. */
export function RemarksPart({ remarks, problem = null, children }: Props) {
  const { say } = useSpeech()
  if (remarks.length === 0) return null
  const open = remarks.filter(({ remark }) => !remark.mended)
  return (
    <Part title={say('remarks.title')}>
      <div className={look.keys} data-screen-only>
        <p className="soft">{say(open.length > 0 ? 'remarks.open' : 'remarks.allMended', { n: open.length })}</p>
        {open.length > 0 && (
          <Button size="xs" variant="default" onClick={() => goToRemark(...open)}>
            {say('remarks.next')}
          </Button>
        )}
      </div>
      <div data-screen-only>{children}</div>
      <ol className={look.printed} data-remarks>
        {remarks.map(({ remark, number }) => (
          <li key={remark.id}>
            {number}. {remark.text} {remark.quote !== '' && <q>{remark.quote}</q>}
            {' · '}
            {say(remark.mended ? 'remarks.mended' : 'remarks.notMended')}
          </li>
        ))}
      </ol>
      <ProblemNote problem={problem} />
    </Part>
  )
}
