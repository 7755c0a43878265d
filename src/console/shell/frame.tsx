import { useNetwork } from '@mantine/hooks'
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { IconBell, IconInbox, IconMenu2, IconSearch } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Link } from '@tanstack/react-router'
import { countUnread } from '#modules/desk/notices/schema.ts'
import { countMyWork } from '#modules/desk/work/schema.ts'
import { useKeys } from '../keys/keys.tsx'
import { useNow } from '../parts/now.ts'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import look from './frame.module.css'
import { useLive } from './live.ts'
import { useMe } from './me.tsx'
import { Navigation } from './navigation.tsx'
import { useTitle } from './title.ts'
import { ToldRegion } from './told.tsx'

const loadFind = () => import('./find.tsx')
const Find = lazy(loadFind)
const loadHelp = () => import('../keys/key-help.tsx')
const KeyHelp = lazy(loadHelp)

/** The desk around every screen: work by noun on the left; on a phone a page of its own, with keys at the thumb. */
export function Frame() {
  const { say } = useSpeech()
  const navigate = useNavigate()
  useTitle('office', useMe().authority.name)
  const [finding, setFinding] = useState(false)
  const [helping, setHelping] = useState(false)
  const connected = useLive()
  // The stream of events may outlive the connection for minutes.
  const { online } = useNetwork()
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  // The menu of a phone belongs to the screen on which it was opened: on the next one it is closed.
  const [menuAt, setMenuAt] = useState<string>()
  if (menuAt !== undefined && menuAt !== pathname) setMenuAt(undefined)
  const menu = menuAt === pathname
  // Fetched ahead, so that what is typed right after Ctrl+K finds its field.
  useEffect(() => whenIdle(() => void Promise.all([loadFind(), loadHelp()])), [])
  useFocusOnNewScreen(pathname)
  useKeys({
    'mod+k': () => setFinding(true),
    '?': () => setHelping(true),
    'g w': () => void navigate({ to: paths.work }),
    'g n': () => void navigate({ to: paths.notices }),
  })
  return (
    <div className={look.frame} data-menu={menu}>
      <a className={look.skip} href="#main">
        {say('shell.skip')}
      </a>
      <Navigation onFind={() => setFinding(true)} onHelp={() => setHelping(true)} />
      <main id="main" tabIndex={-1} className={look.main}>
        <Letterhead />
        {(connected === false || !online) && (
          <p className={look.offline} role="status">
            {say('shell.offline')}
          </p>
        )}
        <Outlet />
      </main>
      <ThumbKeys menu={menu} onMenu={() => setMenuAt(menu ? undefined : pathname)} onFind={() => setFinding(true)} />
      <ToldRegion />
      {finding && (
        <Suspense>
          <Find onClose={() => setFinding(false)} />
        </Suspense>
      )}
      {helping && (
        <Suspense>
          <KeyHelp onClose={() => setHelping(false)} />
        </Suspense>
      )}
    </div>
  )
}

/** Once the browser has drawn what it was asked for; at the latest after two seconds. */
function whenIdle(run: () => void): () => void {
  // Safari knows no idle time.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, 1_000)
    return () => clearTimeout(timer)
  }
  const asked = requestIdleCallback(run, { timeout: 2_000 })
  return () => cancelIdleCallback(asked)
}

/** On paper only: whose page this is, where it stands, and when it was printed. */
function Letterhead() {
  const { say, dates } = useSpeech()
  const { authority } = useMe()
  const now = useNow()
  const href = useRouterState({ select: (state) => state.location.href })
  return (
    <div className={look.letterhead}>
      <b>{authority.name}</b>
      <span>{`${location.origin}/console${href}`}</span>
      <span>{say('shell.printed', { at: dates.full(now.toISOString()) })}</span>
    </div>
  )
}

/** On a phone: the keys that are always at hand. */
function ThumbKeys({ menu, onMenu, onFind }: { menu: boolean; onMenu: () => void; onFind: () => void }) {
  const { say, number } = useSpeech()
  const unread = useAnswer(countUnread).data?.unread ?? 0
  const work = useAnswer(countMyWork).data?.total ?? 0
  return (
    <nav className={look.thumb} aria-label={say('shell.desk')}>
      <Link to={paths.work} activeOptions={{ exact: true }}>
        <IconInbox size={22} stroke={1.6} aria-hidden />
        {say('nav.work')}
        {work > 0 && <b className="figures">{number(work)}</b>}
      </Link>
      <button type="button" onClick={onFind}>
        <IconSearch size={22} stroke={1.6} aria-hidden />
        {say('shell.find')}
      </button>
      <Link to={paths.notices}>
        <IconBell size={22} stroke={1.6} aria-hidden />
        {say('nav.notifications')}
        {unread > 0 && <b className="figures">{number(unread)}</b>}
      </Link>
      <button type="button" onClick={onMenu} aria-expanded={menu}>
        <IconMenu2 size={22} stroke={1.6} aria-hidden />
        {say('shell.menu')}
      </button>
    </nav>
  )
}

/** A screen reader hears where it is after the address changed; the first screen keeps the browser's own focus. */
function useFocusOnNewScreen(pathname: string) {
  const section = pathname.split('/')[1]
  const last = useRef(section)
  useEffect(() => {
    if (last.current === section) return
    last.current = section
    document.querySelector<HTMLElement>('main h1')?.focus()
  }, [section])
}
