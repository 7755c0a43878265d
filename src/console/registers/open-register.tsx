import { NativeSelect, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { listRegisters, openRegister } from '#modules/documents/registers/schema.ts'
import { DayField } from '../parts/day-field.tsx'
import { ForOthers } from '../parts/for-others.tsx'
import form from '../parts/form.module.css'
import { Form, TextField } from '../parts/form.tsx'
import { useToday } from '../parts/now.ts'
import { paths } from '../paths.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { useHoldsRole } from '../shell/me.tsx'
import { Part, Thing } from '../shell/thing.tsx'
import { linesOf } from '../units/lines.ts'
import { useSpeech } from '../words/language.tsx'
import '../words/paper-words.ts'
import '../words/register-words.ts'

type Direction = 'in' | 'out'
type Side = 'state' | 'party'

/** A register of a year, or of a term of the Party; what is usual is filled in. */
export default function OpenRegister() {
  const { say } = useSpeech()
  if (useHoldsRole('clerk')) return <Opening />
  const to = { path: paths.registers, label: say('registers.title') }
  return <ForOthers title={say('registers.open')} text={say('registers.open.clerksOnly')} to={to} />
}

function Opening() {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const today = useToday()
  const { data: known, error } = useAnswer(listRegisters, { query: { size: 200 } })
  const [direction, setDirection] = useState<Direction>('in')
  const [side, setSide] = useState<Side>('state')
  const open = useWrite(openRegister, { refreshes: [listRegisters] })
  const send = (text: (name: string) => string) => {
    const body = {
      direction,
      side,
      title: text('title'),
      period: text('period'),
      notation: text('notation'),
      firstDay: text('firstDay'),
      lastDay: text('lastDay'),
      firstSerial: Number(text('firstSerial')),
      types: linesOf(text('types')).map((type) => type.toLowerCase()),
    }
    open.mutate({ body }, { onSuccess: ({ subject }) => void navigate({ to: paths.register(subject) }) })
  }
  if (!known && !error) return null
  const like = known?.rows.filter((one) => one.side === side) ?? []
  const usual = usualOf(like, side, today)
  return (
    <Thing home={paths.registers} kind={say('registers.title')} title={say('registers.open')}>
      <Part>
        <Form label={say('registers.open')} problem={open.error} pending={open.isPending} onSend={send}>
          <div className={form.pair}>
            <NativeSelect
              label={say('registers.column.direction')}
              value={direction}
              onChange={({ currentTarget }) => setDirection(currentTarget.value as Direction)}
              data={(['in', 'out'] as const).map((value) => ({ value, label: say(`registers.direction.${value}`) }))}
            />
            <NativeSelect
              label={say('papers.fact.side')}
              value={side}
              onChange={({ currentTarget }) => setSide(currentTarget.value as Side)}
              data={(['state', 'party'] as const).map((value) => ({ value, label: say(`papers.side.${value}`) }))}
            />
          </div>
          <Span key={`${direction}/${side}`} direction={direction} side={side} usual={usual} />
          <Numbering key={side} notation={like.find(({ notation }) => notation)?.notation ?? ''} />
        </Form>
      </Part>
    </Thing>
  )
}

/** Where its numbers begin, and what of. */
function Numbering({ notation }: { notation: string }) {
  const { say } = useSpeech()
  return (
    <>
      <TextField
        name="firstSerial"
        label={say('registers.first')}
        description={say('registers.first.hint')}
        defaultValue="1"
        inputMode="numeric"
        pattern="[0-9]{1,6}"
        required
      />
      <TextField
        name="notation"
        label={say('registers.notation')}
        description={say('registers.notation.hint')}
        defaultValue={notation}
      />
      <Textarea
        name="types"
        label={say('registers.types')}
        description={say('registers.types.hint')}
        autosize
        minRows={1}
      />
    </>
  )
}

type Usual = { period: string; firstDay: string | null; lastDay: string | null }

/** The year; of the Party the term that another register of its side runs through today, for a term has no calendar. */
function usualOf(like: readonly Usual[], side: Side, today: string): Usual {
  const year = today.slice(0, 4)
  if (side === 'state') return { period: year, firstDay: `${year}-01-01`, lastDay: `${year}-12-31` }
  const running = like.find(({ firstDay, lastDay }) => (firstDay ?? '') <= today && today <= (lastDay ?? ''))
  return running ?? { period: '', firstDay: null, lastDay: null }
}

/** Title and span as they usually are; until somebody types a title, it goes with the span. */
function Span({ direction, side, usual }: { direction: Direction; side: Side; usual: Usual }) {
  const { say } = useSpeech()
  const [period, setPeriod] = useState(usual.period)
  const [typed, setTyped] = useState<string>()
  const of = side === 'state' ? 'năm' : 'của Đảng uỷ, nhiệm kỳ'
  const title = typed ?? `Sổ đăng ký văn bản ${direction === 'in' ? 'đến' : 'đi'} ${of} ${period.trim()}`
  return (
    <>
      <TextField
        name="period"
        label={say('registers.column.period')}
        description={say('registers.period.hint')}
        value={period}
        onChange={({ currentTarget }) => setPeriod(currentTarget.value)}
        required
        maxLength={20}
      />
      <TextField
        name="title"
        label={say('registers.column.title')}
        value={title}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        required
        maxLength={200}
      />
      <div className={form.pair}>
        <DayField name="firstDay" label={say('registers.firstDay')} defaultValue={usual.firstDay} required />
        <DayField name="lastDay" label={say('registers.lastDay')} defaultValue={usual.lastDay} required />
      </div>
    </>
  )
}
