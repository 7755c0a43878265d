import { ActionIcon } from '@mantine/core'
import { IconArrowLeft, IconX } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { createContext, useContext, type ReactNode } from 'react'
import { useTitle } from './title.ts'
import { useSpeech } from '../words/language.tsx'
import look from './thing.module.css'

const Above = createContext<string | undefined>(undefined)

/** The list beside which things stand that have another list of their own: they lead back to it. */
export const BackTo = Above

/** The list to go back to from a thing whose own list is `home`. */
export const useHome = (home: string): string => useContext(Above) ?? home

type Props = {
  title: string
  /** Kind and state, above and beside the title. */
  kind?: string | undefined
  mark?: ReactNode
  home: string
  actions?: ReactNode
  children: ReactNode
}

/** One thing: what it is, its state, what is known, what can be decided. Nothing to read ever stands in a modal. */
export function Thing({ title, kind, mark, home, actions, children }: Props) {
  const { say } = useSpeech()
  useTitle('thing', title)
  const navigate = useNavigate()
  const back = useHome(home)
  const close = () => void navigate({ to: back, search: (before: object) => before })
  return (
    <article className={look.thing}>
      <header className={look.head}>
        <div className={look.line}>
          <ActionIcon
            className={look.back}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={say('shell.backToList')}
            onClick={close}
          >
            <IconArrowLeft size={20} stroke={1.8} />
          </ActionIcon>
          <span className={look.kind}>{kind}</span>
          <ActionIcon
            className={look.close}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={say('shell.close')}
            onClick={close}
          >
            <IconX size={18} stroke={1.8} />
          </ActionIcon>
        </div>
        <h2 tabIndex={-1}>{title}</h2>
        {(mark || actions) && (
          <div className={look.marks}>
            {mark}
            {actions && <span className={look.actions}>{actions}</span>}
          </div>
        )}
      </header>
      {children}
    </article>
  )
}

type PartProps = {
  title?: string
  aside?: ReactNode
  /** Whether it is printed: what can only be pressed is not. */
  onPaper?: boolean
  children: ReactNode
}

/** A part of a thing, with its heading. */
export function Part({ title, aside, onPaper = true, children }: PartProps) {
  return (
    <section className={look.part} data-screen-only={onPaper ? undefined : true}>
      {(title || aside) && (
        <div className={look.partHead}>
          {title && <h3>{title}</h3>}
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}
