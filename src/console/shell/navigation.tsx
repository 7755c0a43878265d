import { Menu, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import {
  IconChevronDown,
  IconExternalLink,
  IconKeyboard,
  IconLogout,
  IconSearch,
  IconUserCircle,
} from '@tabler/icons-react'
import { Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { countUnread } from '#modules/desk/notices/schema.ts'
import { countMyWork } from '#modules/desk/work/schema.ts'
import { countDrafts } from '#modules/documents/intake/count.schema.ts'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { signOut } from '../sign-in/auth.ts'
import { useSpeech } from '../words/language.tsx'
import { useHoldsRole, useMe } from './me.tsx'
import look from './navigation.module.css'
import { placesFor } from './places.ts'

/** Work by noun, with counts of what waits for this person. */
export function Navigation({ onFind, onHelp }: { onFind: () => void; onHelp: () => void }) {
  const { say, number } = useSpeech()
  const me = useMe()
  const unread = useAnswer(countUnread).data?.unread ?? 0
  const work = useAnswer(countMyWork).data
  const drafts = useAnswer(countDrafts, {}, { enabled: useHoldsRole('clerk') }).data?.total ?? 0
  const place = useRouterState({ select: ({ location }) => placeOf(location.pathname) })
  const countOf = (to: string, kind?: string) => {
    if (to === paths.work) return work?.total ?? 0
    if (to === paths.notices) return unread
    if (to === paths.arrivals) return drafts
    return work?.kinds.find((counted) => counted.kind === kind)?.total ?? 0
  }
  return (
    <div className={look.side}>
      <header className={look.head}>
        <img src="/console/emblem.svg" alt="" width="28" height="28" />
        <span>
          <b>{me.authority.name}</b>
          <small>{say('shell.desk')}</small>
        </span>
      </header>
      <button type="button" className={look.find} onClick={onFind}>
        <IconSearch size={16} stroke={1.8} aria-hidden />
        <span>{say('shell.find')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <nav aria-label={say('shell.nav')} className={look.nav}>
        {placesFor(me.grants.map(({ role }) => role)).map((group, index) => (
          <section key={group.title ?? index}>
            {group.title && <h2>{say(group.title)}</h2>}
            <ul>
              {group.places.map((one) => {
                const waiting = countOf(one.to, one.counts)
                return (
                  <li key={one.to}>
                    <Link
                      to={one.to}
                      activeOptions={{
                        exact: one.to === paths.work || (one.to === paths.incoming && place !== undefined),
                        includeSearch: false,
                      }}
                      className={look.place}
                      data-current={one.to === place}
                    >
                      <one.icon size={18} stroke={1.6} aria-hidden />
                      <span>{say(one.label)}</span>
                      {waiting > 0 && <b className="figures">{number(waiting)}</b>}
                    </Link>
                  </li>
                )
              })}
            </ul>
          </section>
        ))}
      </nav>
      <AccountMenu onHelp={onHelp} />
    </div>
  )
}

/** The place of a screen whose address does not begin with that of its place. */
function placeOf(pathname: string): string | undefined {
  if (pathname.startsWith('/viec/')) return paths.work
  if (pathname.startsWith(paths.mailbox)) return paths.mailbox
  return /^\/van-ban-den\/(?:tiep-nhan|duyet|may-doc-sai)(?:\/|$)/.test(pathname) ? paths.arrivals : undefined
}

function AccountMenu({ onHelp }: { onHelp: () => void }) {
  const { say } = useSpeech()
  const me = useMe()
  const navigate = useNavigate()
  return (
    <Menu position="top-start" width={232} withinPortal>
      <Menu.Target>
        <button type="button" className={look.account}>
          <span className="unseen">{say('shell.account')}</span>
          <span className={look.initials} aria-hidden>
            {initials(me.name)}
          </span>
          <span className={look.who}>
            <b>{me.name}</b>
            <small>{me.title || me.unitName}</small>
          </span>
          <IconChevronDown size={16} stroke={1.8} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconUserCircle size={16} stroke={1.6} />}
          onClick={() => void navigate({ to: paths.account })}
        >
          {say('nav.account')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} stroke={1.6} />} rightSection={<kbd>?</kbd>} onClick={onHelp}>
          {say('shell.keys')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconExternalLink size={16} stroke={1.6} />}
          component="a"
          href="/"
          target="_blank"
          rel="noopener"
        >
          {say('shell.publicSite')}
        </Menu.Item>
        <Menu.Divider />
        <div className={look.choices}>
          <LanguageChoice />
          <SchemeChoice />
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} onClick={() => void signOut()}>
          {say('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

export function LanguageChoice() {
  const { say, language, setLanguage } = useSpeech()
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      aria-label={say('shell.language')}
      value={language}
      onChange={(value) => setLanguage(value === 'en' ? 'en' : 'vi')}
      data={[
        { value: 'vi', label: 'Tiếng Việt' },
        { value: 'en', label: 'English' },
      ]}
    />
  )
}

export function SchemeChoice() {
  const { say } = useSpeech()
  // Mantine would stop transitions by a style element written at run time, which the policy of the page refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      aria-label={say('shell.theme')}
      value={colorScheme}
      onChange={(value) => setColorScheme(value)}
      data={[
        { value: 'auto', label: say('shell.theme.auto') },
        { value: 'light', label: say('shell.theme.light') },
        { value: 'dark', label: say('shell.theme.dark') },
      ]}
    />
  )
}

/** Vietnamese names end with the given name: the first letters of the family name and the given name. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`
}
