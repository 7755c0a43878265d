import { Button, Textarea } from '@mantine/core'
import type { Place } from '#modules/documents/remarks/quote.rules.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/outgoing-words.ts'
import type { RemarkWriter, Writing } from './remark-writer.ts'
import look from './remarks.module.css'

/** What a remark is called while it is written, by its place. */
export function useRemarkLabel() {
  const { say } = useSpeech()
  return ({ part, block }: Place) =>
    part === 'body'
      ? say('remarks.text', { n: block + 1 })
      : say('remarks.textOf', { part: say(`remarks.part.${part}`) })
}

type Props = {
  writer: RemarkWriter
  writing: Writing
  /** What it is about is written otherwise by now. */
  gone?: boolean
  /** Whether it was begun just now. */
  focus?: boolean
}

/** A remark as it is written. */
export function WriteRemark({ writer, writing, gone = false, focus = false }: Props) {
  const { say } = useSpeech()
  const labelOf = useRemarkLabel()
  const { key, text } = writing
  const saving = writer.state.saving.has(key)
  const quoted = gone ? writing.about : writing.quote
  const giveUp = () => writer.giveUp(key)
  const save = () => void writer.save(key)
  return (
    <div className={look.write}>
      {quoted !== '' && (
        <p className={look.quoted}>
          <q>{quoted}</q>
          {gone && <span> · {say('remarks.moved')}</span>}
        </p>
      )}
      <Textarea
        label={labelOf(writing)}
        autoFocus={focus}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        readOnly={saving}
        value={text}
        onChange={({ currentTarget }) => writer.write(key, currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') giveUp()
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
          if (event.key === 'Escape' || event.ctrlKey || event.metaKey) event.stopPropagation()
        }}
      />
      <ProblemNote problem={writer.state.problems.get(key)} />
      <div className={look.keys}>
        <Button size="xs" loading={saving} onClick={save}>
          {say('remarks.save')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={giveUp}>
          {say('decide.cancel')}
        </Button>
      </div>
    </div>
  )
}
