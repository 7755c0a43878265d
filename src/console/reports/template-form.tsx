import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { nearestName, unknownNames } from '#modules/reports/reports/fill.rules.ts'
import { spans, type SpanName, type TemplateContent } from '#modules/reports/templates/schema.ts'
import look from '../parts/form.module.css'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { fieldError, type Problem } from '../server/problem.ts'
import { useUnsent } from '../server/use-unsent.ts'
import { useTabKey } from '../shell/me.tsx'
import { useSpeech } from '../words/language.tsx'
import { FigureNames } from './figure-names.tsx'
import { PartsEditor } from './parts-editor.tsx'
import reportLook from './reports.module.css'
import { TemplateDiffers } from './template-differs.tsx'
import { useBothSides } from './use-both-sides.ts'
import { spanKeys } from './span-words.ts'
import '../words/report-words.ts'

/** `retired` is undefined of a template that is new. */
export type Written = { name: string; span: SpanName; content: TemplateContent; retired?: boolean }
type Props = {
  /** Under which name the tab holds what is written and not saved. */
  place: string
  value: Written
  /** Of `value`; a template that is new has none. */
  version?: number
  problem: Problem | null
  pending: boolean
  /** `letGo` is called once it is saved. */
  onSave: (written: Written, letGo: () => void) => void
}

/** What is written, and the version that it began from. */
type Begun = Written & { begunFrom: number }
/** Half written it need not be a template yet. */
const held = z.custom<Begun>((kept) => typeof kept === 'object' && kept !== null && 'begunFrom' in kept)

/** A template as its office writes it: name and span, head and foot, and the parts of its content. */
export function TemplateForm({ place, value, version = 0, problem, pending, onSave }: Props) {
  const { say } = useSpeech()
  const begun = { ...value, begunFrom: version }
  const [kept, setKept, letGo] = useUnsent<Begun | undefined>(useTabKey(`report-template/${place}`), held, undefined)
  const written = kept ?? begun
  const { name, span, content, retired } = written
  const change = (part: Partial<TemplateContent>) => setKept({ ...written, content: { ...content, ...part } })
  const unknown = unknownNames(JSON.stringify(content)).map((one) => {
    const near = nearestName(one)
    return near ? say('templates.near', { name: one, near }) : one
  })
  const error = (field: string) => fieldError(problem, field)
  return (
    <form
      className={`${look.form} ${reportLook.wide}`}
      onSubmit={(event) => {
        event.preventDefault()
        onSave({ name, span, content, ...(retired !== undefined && { retired }) }, letGo)
      }}
    >
      <div className={look.pair}>
        <TextInput
          label={say('templates.name')}
          required
          maxLength={120}
          value={name}
          error={error('name')}
          onChange={({ currentTarget }) => setKept({ ...written, name: currentTarget.value })}
        />
        <Select
          label={say('templates.span')}
          value={span}
          allowDeselect={false}
          data={spans.map((one) => ({ value: one, label: say(spanKeys[one]) }))}
          onChange={(chosen) => chosen && setKept({ ...written, span: chosen })}
        />
      </div>
      <HeadFields content={content} change={change} error={error} />
      <h4>{say('templates.parts')}</h4>
      <PartsEditor parts={content.parts} onChange={(parts) => change({ parts })} />
      <FigureNames />
      {retired !== undefined && (
        <Checkbox
          label={say('templates.retire')}
          description={say('templates.retire.hint')}
          checked={retired}
          onChange={({ currentTarget }) => setKept({ ...written, retired: currentTarget.checked })}
        />
      )}
      {unknown.length > 0 && <Note tone="refused">{say('templates.unknown', { names: unknown.join(', ') })}</Note>}
      <SaveKeys {...{ problem, pending, version }} begunFrom={written.begunFrom} onLetGo={letGo}>
        <TemplateDiffers mine={written} now={value} />
      </SaveKeys>
    </form>
  )
}

type Keys = Pick<Props, 'problem' | 'pending'> & {
  version: number
  begunFrom: number
  onLetGo: () => void
  children: ReactNode
}

/** Saves; where somebody else saved meanwhile it says so and shows `children`, and what is written is let go as well. */
function SaveKeys({ problem, pending, version, begunFrom, onLetGo, children }: Keys) {
  const { say } = useSpeech()
  // While it is being saved the version that comes is one's own.
  const overtaken = !pending && begunFrom !== version
  return (
    <>
      {overtaken && (
        <div role="alert">
          <Note tone="refused">
            <p>{say('templates.overtaken', { from: begunFrom, version })}</p>
            {children}
          </Note>
        </div>
      )}
      <ProblemNote problem={problem?.isStale && overtaken ? null : problem} />
      <div className={look.keys}>
        <Button type="submit" loading={pending}>
          {overtaken ? say('templates.saveOver', { version }) : say('templates.save')}
        </Button>
        {overtaken && (
          <Button variant="default" onClick={onLetGo}>
            {say('templates.takeNew', { version })}
          </Button>
        )}
      </div>
    </>
  )
}

type Head = {
  content: TemplateContent
  change: (part: Partial<TemplateContent>) => void
  error: (field: string) => string | undefined
}

function HeadFields({ content, change, error }: Head) {
  const { say } = useSpeech()
  const both = useBothSides()
  const line = (field: 'parent' | 'issuer' | 'notation' | 'place' | 'signer', required = false) => (
    <TextInput
      label={say(`templates.${field}`)}
      required={required}
      value={content[field]}
      error={error(field)}
      onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
    />
  )
  const lines = (field: 'addressees' | 'recipients' | 'signing') => (
    <Textarea
      label={say(`templates.${field}`)}
      autosize
      minRows={2}
      value={content[field].join('\n')}
      error={error(field)}
      onChange={({ currentTarget }) => change({ [field]: currentTarget.value.split('\n') })}
      onBlur={() => change({ [field]: content[field].map((one) => one.trim()).filter(Boolean) })}
    />
  )
  return (
    <details>
      <summary>{say('templates.head')}</summary>
      <div className={look.form}>
        <Select
          label={say('templates.side')}
          description={both && say('templates.side.counted')}
          value={content.side}
          allowDeselect={false}
          data={(['state', 'party'] as const).map((side) => ({ value: side, label: say(`templates.side.${side}`) }))}
          onChange={(side) => side && change({ side })}
        />
        {line('parent')}
        {line('issuer', true)}
        <div className={look.pair}>
          {line('notation', true)}
          {line('place', true)}
        </div>
        <TextInput
          label={say('templates.subject')}
          required
          value={content.subject}
          error={error('subject')}
          onChange={({ currentTarget }) => change({ subject: currentTarget.value })}
        />
        {lines('addressees')}
        {lines('recipients')}
        {lines('signing')}
        {line('signer')}
      </div>
    </details>
  )
}
