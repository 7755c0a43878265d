import { lazy, Suspense, type ComponentType } from 'react'
import { z } from 'zod'
import { LeftBehindNote } from '../parts/left-behind.tsx'
import { keepUnsent, readUnsent, unsentUnder } from '../server/unsent.ts'
import { useMe } from '../shell/me.tsx'
import type { PlainKey } from '../words/catalogue.ts'
import { useSpeech } from '../words/language.tsx'
import type { Offered, Panel } from './decision-panel.tsx'
import { reasonShape, stepPlace, type Reason } from './step-place.ts'
import '../words/decide-words.ts'
import '../words/task-words.ts'
import '../words/privacy-words.ts'
import '../words/register-words.ts'
import '../words/unit-words.ts'

export type LeftProps = { panel: Panel; step: Offered; onClear: () => void }

const ownLeft: Readonly<Record<string, ComponentType<LeftProps>>> = {
  'documents/incoming-paper/correct': lazy(async () => ({
    default: (await import('../papers/left-line.tsx')).LeftLine,
  })),
}

/** What is typed into a step besides its reason. */
const inputLabels: Readonly<Record<string, PlainKey>> = {
  result: 'tasks.step.result',
  dueOn: 'tasks.step.due',
  answer: 'requests.answer',
  why: 'registers.gap.why',
  name: 'units.newName',
  paper: 'units.paper',
}

/** In place of the form of a step that is open no longer: what was typed into it. */
export function LeftStep(props: LeftProps) {
  const Left = ownLeft[`${props.panel.module}/${props.panel.kind}/${props.step.do}`] ?? LeftTexts
  return (
    <Suspense>
      <Left {...props} />
    </Suspense>
  )
}

function LeftTexts({ panel, step, onClear }: LeftProps) {
  const { say, inWords, dates } = useSpeech()
  const keys = unsentUnder(`${stepPlace(useMe().staffId, panel, step.do)}/`)
  const held = (isReason: boolean) => keys.find((key) => key.endsWith('/reason') === isReason) ?? ''
  const reason: Reason = readUnsent(held(true), reasonShape) ?? {}
  const input = readUnsent(held(false), z.record(z.string(), z.unknown())) ?? {}
  const code = step.codes.find((one) => one.code === reason.code)
  const why = [code && inWords(code.words), reason.text].filter((line) => line !== undefined)
  const others = Object.entries(inputLabels).flatMap(([name, label]) => {
    const value = input[name]
    if (typeof value !== 'string' || value.trim() === '') return []
    const isAsked = name === 'dueOn' && step.do === 'ask-extension'
    return { label: say(isAsked ? 'tasks.asked' : label), lines: [name === 'dueOn' ? dates.dayOf(value) : value] }
  })
  const clear = () => {
    for (const key of keys) keepUnsent(key, undefined)
    onClear()
  }
  return (
    <LeftBehindNote
      title={say('decide.gone', { step: inWords(step.label) })}
      rows={[...others, ...(why.length > 0 ? [{ label: say('decide.reason'), lines: why }] : [])]}
      onClear={clear}
    />
  )
}
