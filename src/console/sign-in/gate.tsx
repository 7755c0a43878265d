import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { readSignInOptions } from '#modules/staff/sign-in/schema.ts'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { useTitle } from '../shell/title.ts'
import { useSpeech } from '../words/language.tsx'
import look from './gate.module.css'
import '../words/sign-in-words.ts'

/** The page before the desk: signing in, invitations, a new password. */
export function Gate({
  title,
  lead,
  back = false,
  children,
}: {
  title: string
  lead?: string | undefined
  back?: boolean
  children: ReactNode
}) {
  const { say, language, setLanguage } = useSpeech()
  useTitle('screen', title)
  useTitle('office', useAnswer(readSignInOptions).data?.office)
  return (
    <div className={look.page}>
      <main className={look.gate}>
        <header>
          <img src="/console/emblem.svg" alt="" width="44" height="44" />
          <h1>{title}</h1>
          {lead && <p className="soft">{lead}</p>}
        </header>
        {children}
        {back && (
          <Anchor component={Link} to={paths.signIn} size="sm">
            {say('reset.back')}
          </Anchor>
        )}
      </main>
      <footer className={look.foot}>
        <a href="/">{say('shell.publicSite')}</a>
        <button
          type="button"
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
        >
          {language === 'vi' ? 'English' : 'Tiếng Việt'}
        </button>
      </footer>
    </div>
  )
}
