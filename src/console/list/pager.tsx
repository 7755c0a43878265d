import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useSpeech } from '../words/language.tsx'
import { useAsked } from './asked.ts'
import look from './list.module.css'

const sizes = ['25', '50', '100', '200']

export function Pager({ page, size, total, narrow }: { page: number; size: number; total: number; narrow: boolean }) {
  const { say, number } = useSpeech()
  const [, change] = useAsked()
  const pages = Math.max(1, Math.ceil(total / size))
  const from = (page - 1) * size + 1
  return (
    <footer className={look.pager}>
      <span className="figures">{say('list.range', { from, to: Math.min(page * size, total), total })}</span>
      {!narrow && (
        <NativeSelect
          size="xs"
          aria-label={say('list.size')}
          data={sizes}
          value={String(size)}
          onChange={({ currentTarget }) =>
            change({ size: currentTarget.value === '25' ? undefined : currentTarget.value, page: undefined })
          }
        />
      )}
      <span className={look.pages}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={say('list.previous')}
          disabled={page <= 1}
          onClick={() => change({ page: String(page - 1) })}
        >
          <IconChevronLeft size={18} />
        </ActionIcon>
        <span className="figures">{say('list.page', { page: number(page), pages: number(pages) })}</span>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={say('list.next')}
          disabled={page >= pages}
          onClick={() => change({ page: String(page + 1) })}
        >
          <IconChevronRight size={18} />
        </ActionIcon>
      </span>
    </footer>
  )
}
