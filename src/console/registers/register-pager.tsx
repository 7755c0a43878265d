import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useSpeech } from '../words/language.tsx'
import look from './register-lines.module.css'
import '../words/register-words.ts'

type Props = { page: number; pages: number; onPage: (page: number) => void }

/** Pages of lines within a thing; those of a list stand in the address instead. */
export function Pager({ page, pages, onPage }: Props) {
  const { say } = useSpeech()
  return (
    <nav className={look.pager} aria-label={say('registers.lines')}>
      <ActionIcon
        variant="default"
        disabled={page === 1}
        aria-label={say('list.previous')}
        onClick={() => onPage(page - 1)}
      >
        <IconChevronLeft size={16} stroke={1.8} />
      </ActionIcon>
      <span className="soft">{say('list.page', { page, pages })}</span>
      <ActionIcon
        variant="default"
        disabled={page >= pages}
        aria-label={say('list.next')}
        onClick={() => onPage(page + 1)}
      >
        <IconChevronRight size={16} stroke={1.8} />
      </ActionIcon>
    </nav>
  )
}
