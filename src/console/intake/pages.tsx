import { Button } from '@mantine/core'
import { useSpeech } from '../words/language.tsx'
import look from './arrivals.module.css'
import '../words/intake-words.ts'

type Props = { page: number; size: number; total: number; onPage: (page: number) => void }

/** Newer and older pages of a list that is not in the address. */
export function Pages({ page, size, total, onPage }: Props) {
  const { say } = useSpeech()
  const last = Math.max(1, Math.ceil(total / size))
  if (last === 1) return null
  return (
    <nav className={look.pages} aria-label={say('arrivals.pages')}>
      <Button size="xs" variant="default" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {say('arrivals.newer')}
      </Button>
      <span className="figures">{say('arrivals.pageOf', { page, last })}</span>
      <Button size="xs" variant="default" disabled={page >= last} onClick={() => onPage(page + 1)}>
        {say('arrivals.older')}
      </Button>
    </nav>
  )
}
