import { ActionIcon, SegmentedControl } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { ReadField, ReadingView } from '#modules/documents/review/schema.ts'
import { useDayHold } from '../parts/use-day-hold.ts'
import { paths } from '../paths.ts'
import { Heading } from '../shell/heading.tsx'
import { useSpeech } from '../words/language.tsx'
import { Duplicates } from './duplicates.tsx'
import { Proposals } from './proposals.tsx'
import { RegisterBar } from './register-bar.tsx'
import { ReviewForm } from './review-form.tsx'
import { placesOfFields } from './marks.ts'
import look from './review.module.css'
import { SourceView } from './source-view.tsx'
import { useAlike } from './use-alike.ts'
import { useChoiceFirst } from './use-choice-first.ts'
import { useDraft, type Line } from './use-draft.ts'
import { useRegister, type Ending } from './use-register.ts'
import type { Goal } from './use-warning.ts'
import '../words/intake-words.ts'

type Props = { paper?: string; given: Line; reading?: ReadingView | undefined } & Ending
type View = 'source' | 'line' | 'tasks'

/** The paper at the left, its line at the right; on a phone three pages. */
export function ReviewDesk({ paper, given, reading, ...ending }: Props) {
  const { say } = useSpeech()
  const draft = useDraft(paper, given, reading)
  const [view, setView] = useState<View>('line')
  const [despite, setDespite] = useState<ReadonlySet<string>>(new Set())
  const { alike, find } = useAlike(paper, draft.facts, despite)
  const root = useRef<HTMLDivElement>(null)
  const places = useMemo(() => (reading ? placesOfFields(reading) : []), [reading])
  const goTo = useFocus(root, draft.doubtful[0]?.name)
  const [isLeft, setLeft] = useState(false)
  const focus = (to: Goal) => {
    setView(to === 'left' ? 'tasks' : 'line')
    goTo(to)
  }
  const open = draft.doubtful.filter(({ name }) => !draft.confirmed.has(name))
  const next = (from: ReadField) => focus(open.find(({ name }) => name !== from)?.name)
  const { first, isAsked } = useChoiceFirst(draft)
  const { isHeld, words } = useDayHold(root, (field) => setView(field.closest('[data-tasks]') ? 'tasks' : 'line'))
  const register = useRegister({ paper, draft, despite, open, alike, isLeft, find, focus, isHeld, ...ending })
  return (
    <div ref={root} className={look.desk} data-view={view} data-source={reading !== undefined}>
      <Views view={view} onView={setView} />
      <div className={look.left}>
        {reading && paper ? (
          <SourceView paper={paper} reading={reading} places={places} active={draft.active} onField={focus} />
        ) : (
          <p className={look.noSource}>{say('review.noSource')}</p>
        )}
      </div>
      <div className={look.right}>
        <div className={look.scroll}>
          <header className={look.head}>
            <Heading>{say(paper ? 'review.title' : 'review.title.byHand')}</Heading>
            {!paper && <p className="soft">{say('review.byHand.text')}</p>}
          </header>
          <Duplicates
            rows={alike}
            facts={draft.facts}
            onDespite={(id) => setDespite((before) => new Set([...before, id]))}
            onDrop={paper ? first(register.drop) : undefined}
          />
          <ReviewForm draft={draft} paper={paper} reading={reading} problem={register.problem} onNext={next} />
          {paper && <Proposals paper={paper} onLeft={setLeft} />}
        </div>
        <RegisterBar
          open={open.length}
          alike={alike.length}
          {...{ paper, draft, register }}
          choiceFirst={isAsked}
          unread={words}
        />
      </div>
    </div>
  )
}

/**
 * Puts the caret into a field, on what is said of papers that seem the same or is left of tasks, or on the key that registers where
 * nothing is named. It is there as soon as the screen shows it: a key
 * pressed at once by a fast hand does not go to the field before.
 */
function useFocus(root: RefObject<HTMLElement | null>, first: Goal) {
  const [place, setPlace] = useState<{ name: Goal; preventScroll: boolean }>({ name: first, preventScroll: true })
  useLayoutEffect(() => {
    const { name, preventScroll } = place
    const control =
      name === 'alike'
        ? '[data-alike]'
        : name === 'left'
          ? '[data-tasks] [data-left] :is(textarea, button)'
          : name
            ? `[data-field="${name}"] :is(input:not([type=date], [type=hidden]), textarea, select)`
            : '[data-register]'
    root.current?.querySelector<HTMLElement>(control)?.focus({ preventScroll })
  }, [place, root])
  return (name: Goal) => setPlace({ name, preventScroll: false })
}

/** On a phone: the way back, and which of the three pages is shown. */
function Views({ view, onView }: { view: View; onView: (view: View) => void }) {
  const { say } = useSpeech()
  const navigate = useNavigate()
  return (
    <div className={look.views}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={44}
        aria-label={say('shell.backToList')}
        onClick={() => void navigate({ to: paths.arrivals })}
      >
        <IconArrowLeft size={20} stroke={1.8} />
      </ActionIcon>
      <SegmentedControl<View>
        fullWidth
        aria-label={say('review.views')}
        value={view}
        onChange={onView}
        data={[
          { value: 'source', label: say('review.source') },
          { value: 'line', label: say('review.line') },
          { value: 'tasks', label: say('review.tasks') },
        ]}
      />
    </div>
  )
}
