import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { Heading } from '../shell/heading.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './desk.module.css'

/** What the paper is about; where the list has no room beside it, the way back. */
export function DeskTitle({ children }: { children: string }) {
  const { say } = useSpeech()
  const navigate = useNavigate()
  return (
    <div className={look.title}>
      <ActionIcon
        className={look.back}
        variant="subtle"
        color="gray"
        size={44}
        aria-label={say('shell.backToList')}
        onClick={() => void navigate({ to: paths.outgoing })}
      >
        <IconArrowLeft size={20} stroke={1.8} />
      </ActionIcon>
      <Heading>{children}</Heading>
    </div>
  )
}
