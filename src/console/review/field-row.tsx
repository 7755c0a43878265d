import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { IconCheck, IconEyeQuestion, IconPencilQuestion } from '@tabler/icons-react'
import { useLayoutEffect, useRef } from 'react'
import { getPagePicture, type ReadingView } from '#modules/documents/review/schema.ts'
import { DayField } from '../parts/day-field.tsx'
import { useToday } from '../parts/now.ts'
import { findUnreadDay } from '../parts/use-day-text.ts'
import { addressOf } from '../server/call.ts'
import { DueField } from '../tasks/due-field.tsx'
import { useSpeech } from '../words/language.tsx'
import { CiteList } from './cite-list.tsx'
import { doubtsIn, spansOf, type Facts, type FieldDefinition, type Standing } from './fields.ts'
import { ItemList } from './item-list.tsx'
import { areaOf } from './marks.ts'
import { Picture } from './picture.tsx'
import look from './review.module.css'
import '../words/intake-words.ts'

export type FieldState = { standing: Standing; confirmed: boolean; error?: string | undefined }

type Props = {
  field: FieldDefinition
  state: FieldState
  facts: Facts
  paper: string | undefined
  reading: ReadingView | undefined
  onChange: (change: Partial<Facts>) => void
  onFocus: () => void
  onConfirm: () => void
}

/** One field of the line: what is only supposed is drawn apart from what a person confirmed. */
export function FieldRow({ field, state, facts, paper, reading, onChange, onFocus, onConfirm }: Props) {
  const { say, number } = useSpeech()
  const { standing, confirmed, error } = state
  const status = confirmed ? 'confirmed' : standing.status
  const percent = standing.confidence === null ? undefined : number(Math.round(standing.confidence * 100))
  const root = useOwnKeys({ onConfirm, onFocus })
  return (
    <div
      ref={root}
      role="group"
      aria-label={say(field.label)}
      className={look.field}
      data-field={field.name}
      data-status={status}
      title={status === 'confirmed' || percent === undefined ? undefined : say('review.supposed', { percent })}
    >
      <span className={look.label}>
        {say(field.label)}
        <StatusSign status={status} />
      </span>
      <div className={look.control}>
        {standing.status === 'unread' && paper && reading && <Crop paper={paper} reading={reading} field={field} />}
        <Control field={field} facts={facts} doubts={doubtsIn(field, reading)} error={error} onChange={onChange} />
      </div>
    </div>
  )
}

type Heard = { onConfirm: () => void; onFocus: () => void }

/** Enter within a field confirms it, whatever control it has; lists and keys keep what they bind themselves. */
function useOwnKeys(heard: Heard) {
  const root = useRef<HTMLDivElement>(null)
  const kept = useRef(heard)
  useLayoutEffect(() => {
    kept.current = heard
  })
  useLayoutEffect(() => {
    const place = root.current
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return
      if (event.isComposing || event.target instanceof HTMLButtonElement) return
      event.preventDefault()
      // Held, it would confirm fields that nobody has seen. A day that is not understood is no day to confirm.
      if (!event.repeat && !findUnreadDay(place)) kept.current.onConfirm()
    }
    const onFocus = () => kept.current.onFocus()
    place?.addEventListener('keydown', onKey)
    place?.addEventListener('focusin', onFocus)
    return () => {
      place?.removeEventListener('keydown', onKey)
      place?.removeEventListener('focusin', onFocus)
    }
  }, [])
  return root
}

function StatusSign({ status }: { status: Standing['status'] | 'confirmed' }) {
  const { say } = useSpeech()
  if (status === 'confirmed')
    return <IconCheck className={look.good} size={15} stroke={2.2} aria-label={say('review.status.confirmed')} />
  if (status === 'unread')
    return <IconPencilQuestion className={look.doubt} size={16} stroke={1.8} aria-label={say('review.status.unread')} />
  if (status === 'doubtful')
    return <IconEyeQuestion className={look.doubt} size={16} stroke={1.8} aria-label={say('review.status.doubtful')} />
  return null
}

/** The place on the page where the field must stand, for a person to read. */
function Crop({ paper, reading, field }: { paper: string; reading: ReadingView; field: FieldDefinition }) {
  const { say } = useSpeech()
  const [span] = spansOf(field.name, reading)
  const page = span && reading.pages[span.page]
  const area = page && areaOf(page, span, 8)
  if (!span || !page || !area || !reading.drawn) return null
  const text = [area.x, area.y, area.width, area.height].map((value) => value.toFixed(1)).join(',')
  return (
    <figure className={look.crop}>
      <Picture
        alt={say('review.crop')}
        src={addressOf(getPagePicture, { params: { id: paper, page: page.number }, query: { width: 900, area: text } })}
      />
      <figcaption>{say('review.crop.text')}</figcaption>
    </figure>
  )
}

type ControlProps = {
  field: FieldDefinition
  facts: Facts
  doubts: ReadonlySet<string>
  error: string | undefined
  onChange: (change: Partial<Facts>) => void
}

function Control({ field: { name, label, kind, max }, facts, doubts, error, onChange }: ControlProps) {
  const { say } = useSpeech()
  const value = facts[name]
  // It is entered as received when it is registered.
  const today = useToday()
  const common = { size: 'sm', 'aria-label': say(label), error }
  const text = typeof value === 'string' ? value : ''
  const put = (typed: string | null) => onChange({ [name]: typed })
  if (kind === 'due')
    return (
      <DueField
        label={say(label)}
        unlabelled
        value={text || null}
        days={{ received: today, signed: facts.dated }}
        error={error}
        onDay={put}
      />
    )
  if (kind === 'day') return <DayField {...common} defaultValue={text || null} onDay={(day) => put(day ?? null)} />
  if (kind === 'items')
    return (
      <ItemList
        label={say(label)}
        items={value as string[]}
        doubts={doubts}
        max={max}
        onItems={(items) => onChange({ [name]: items })}
      />
    )
  if (kind === 'cites') return <CiteList cites={facts.cites} doubts={doubts} onCites={(cites) => onChange({ cites })} />
  if (kind === 'choice')
    return (
      <NativeSelect
        {...common}
        value={text}
        onChange={({ currentTarget }) => put(currentTarget.value || null)}
        data={[{ value: '', label: say('review.urgency.none') }, 'KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC']}
      />
    )
  if (kind === 'long')
    return (
      <Textarea
        {...common}
        classNames={{ input: look.long ?? '' }}
        value={text === '…' ? '' : text}
        maxLength={max}
        onChange={({ currentTarget }) => put(currentTarget.value)}
      />
    )
  return (
    <TextInput
      {...common}
      value={text}
      maxLength={max}
      autoComplete="off"
      onChange={({ currentTarget }) => put(currentTarget.value || null)}
    />
  )
}
