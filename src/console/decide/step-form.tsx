import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type ComponentType, type FormEvent } from 'react'
import { z } from 'zod'
import type { Json } from '#kernel/entry.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { Problem } from '../server/problem.ts'
import { keepUnsent } from '../server/unsent.ts'
import { useUnsent } from '../server/use-unsent.ts'
import { useMe } from '../shell/me.tsx'
import { useHere } from '../shell/use-here.ts'
import { useSpeech } from '../words/language.tsx'
import { CancelKey } from './cancel-key.tsx'
import { Consequences } from './consequences.tsx'
import look from './decision-panel.module.css'
import type { OwnFormProps } from './own-forms.ts'
import { NoticePreview } from './notice-preview.tsx'
import { ReasonFields } from './reason-fields.tsx'
import {
  focusedInputs,
  inputForms,
  savedBefore,
  stepNotes,
  type StepInput,
  type StepInputProps,
} from './step-inputs.ts'
import { reasonShape, stepPlace, type Reason } from './step-place.ts'
import { useFormKeys } from './use-form-keys.ts'
import { useRecordStep } from './use-record-step.ts'

const inputShape = z.record(z.string(), z.unknown())

/** What was written for a step and not recorded; what it changes only as long as the subject stands as it did then. */
function useWritten({ panel, step, onClose }: OwnFormProps) {
  const place = stepPlace(useMe().staffId, panel, step.do)
  const at = `${place}/${panel.lastSeq}`
  const [reason, setReason, letReasonGo] = useUnsent<Reason>(`${place}/reason`, reasonShape, {})
  const [input, setInput, letInputGo] = useUnsent<StepInput>(at, inputShape, {})
  // Whoever has it open goes on with it after what another decided.
  const before = useRef(at)
  useEffect(() => {
    if (before.current === at) return
    keepUnsent(before.current, undefined)
    before.current = at
    if (Object.keys(input).length > 0) keepUnsent(at, input)
  }, [at, input])
  /** What stands now, where the step begins with it: nobody wrote that, and it follows what others decide. */
  const [begun, begin] = useState<StepInput>({})
  const isNew = ([name, value]: [string, unknown]) => JSON.stringify(value) !== JSON.stringify(begun[name])
  const change = (next: StepInput) => setInput(Object.fromEntries(Object.entries(next).filter(isNew)))
  const close = () => {
    letReasonGo()
    letInputGo()
    onClose()
  }
  return { reason, setReason, input: { ...begun, ...input }, change, begin, close }
}

/** What is saved before the step is recorded; `save` tells whether it was. */
function useSavedBefore(name: string, id: string) {
  const { staffId } = useMe()
  const [problem, setProblem] = useState<Problem>()
  const [isSaving, setSaving] = useState(false)
  const save = async () => {
    setSaving(true)
    const found = await savedBefore[name]?.(id, staffId)
    setSaving(false)
    setProblem(found)
    return found === undefined
  }
  return { problem, isSaving, save }
}

/** What a step asks for: its reason, its input, and who will be told what. Ctrl+Enter records it. */
export function StepForm(props: OwnFormProps) {
  const { panel, step } = props
  const { inWords } = useSpeech()
  const { reason, setReason, input, change, begin, close } = useWritten(props)
  const record = useRecordStep({ panel, step, onDone: close })
  const name = `${panel.module}/${panel.kind}/${step.do}`
  const before = useSavedBefore(name, panel.id)
  const here = useHere()
  const isPending = before.isSaving || record.isPending
  const form = useFormKeys(close, isPending)
  const Input: ComponentType<StepInputProps> | undefined = inputForms[name]
  const Told = stepNotes[name]
  const { module, kind, id, lastSeq } = panel
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const given = Object.keys(reason).length > 0 && { reason }
    if (!(await before.save()) || !here.current) return
    record.send({
      params: { module, kind, id },
      body: { do: step.do, lastSeq, input: input as Record<string, Json>, ...given },
    })
  }
  return (
    <form className={look.form} onSubmit={(event) => void submit(event)} ref={form}>
      <h4>{inWords(step.label)}</h4>
      {Told && <Told id={id} />}
      {Input && <Input id={id} value={input} onChange={change} onBegin={begin} problem={record.error} />}
      <ReasonFields
        step={step}
        reason={reason}
        onChange={setReason}
        problem={record.error}
        focus={!focusedInputs.has(name)}
      />
      <Consequences step={step} />
      {step.notify.length > 0 && <NoticePreview subject={{ module, kind, id }} step={step.do} reason={reason} />}
      <ProblemNote problem={before.problem ?? record.error} />
      <div className={look.formKeys}>
        <Button
          type="submit"
          loading={isPending}
          color={step.restricts ? 'red' : 'lotus'}
          autoFocus={step.reason === 'none' && !Input}
        >
          {inWords(step.label)}
        </Button>
        <CancelKey pending={isPending} onClose={close} />
      </div>
    </form>
  )
}
