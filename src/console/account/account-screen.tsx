import { Link } from '@tanstack/react-router'
import { roleWords } from '#kernel/role-words.ts'
import { fact, Facts } from '../parts/facts.tsx'
import { paths } from '../paths.ts'
import { useMe } from '../shell/me.tsx'
import { LanguageChoice, SchemeChoice } from '../shell/navigation.tsx'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './account-screen.module.css'
import { CalendarFeed } from './calendar-feed.tsx'
import { ChangePassword } from './change-password.tsx'
import { Letters } from './letters.tsx'
import { Passkeys } from './passkeys.tsx'
import { Sessions } from './sessions.tsx'
import { SignInLog } from './sign-in-log.tsx'
import { Totp } from './totp.tsx'
import { Heading } from '../shell/heading.tsx'
import '../words/account-words.ts'
import '../words/people-words.ts'
import '../words/privacy-words.ts'

export default function AccountScreen() {
  const { say, inWords } = useSpeech()
  const me = useMe()
  return (
    <div className={look.screen}>
      <div className={look.column}>
        <header className={look.header}>
          <Heading>{say('account.title')}</Heading>
        </header>
        <Part title={say('account.me')}>
          <Facts
            rows={[
              fact(say('people.column.name'), <Link to={paths.person(me.staffId)}>{me.name}</Link>),
              fact(say('people.column.title'), me.title),
              fact(say('people.column.unit'), me.unitName),
              fact(say('people.column.email'), me.email),
              fact(
                say('account.myRoles'),
                [
                  ...new Set(
                    me.grants.map(({ role, inStead }) => `${inStead ? 'KT. ' : ''}${inWords(roleWords(role))}`),
                  ),
                ].join(', ') || say('people.noRoles'),
              ),
            ]}
          />
          <p className={look.aside}>
            {say('account.wrongFacts')} <Link to={paths.fileRequest}>{say('requests.file')}</Link>
          </p>
        </Part>
        <Part title={say('account.appearance')}>
          <div className={look.choices}>
            <LanguageChoice />
            <SchemeChoice />
          </div>
        </Part>
        <Letters />
        <CalendarFeed />
        <ChangePassword />
        <Totp />
        <Passkeys />
        <Sessions />
        <SignInLog />
      </div>
    </div>
  )
}
