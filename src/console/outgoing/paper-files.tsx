import { Button, FileButton } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { attachFile } from '#modules/documents/outgoing/schema.ts'
import { getPaper, getPaperFile } from '#modules/documents/papers/schema.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { addressOf } from '../server/call.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { useHoldsRole } from '../shell/me.tsx'
import { Part } from '../shell/thing.tsx'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './rows.module.css'
import '../words/outgoing-words.ts'

/** The files that are kept of a paper; a clerk adds the scan of what was signed. */
export function PaperFiles({ id, issued }: { id: string; issued: boolean }) {
  const { say } = useSpeech()
  const tell = useTell()
  const clerk = useHoldsRole('clerk')
  const { data } = useAnswer(getPaper, { params: { id } })
  const attach = useWrite(attachFile, { refreshes: [getPaper] })
  const add = (file: File | null) => {
    if (!file) return
    attach.mutate(
      { params: { id }, query: { part: 'signed', name: file.name }, body: file as unknown as Uint8Array },
      { onSuccess: () => tell({ text: say('files.attached', { name: file.name }) }) },
    )
  }
  if (!data || (data.files.length === 0 && !issued)) return null
  return (
    <Part title={say('files.title')}>
      <ul className={look.rows}>
        {data.files.map(({ sha256, part, name }) => (
          <li key={`${part} ${sha256}`}>
            <a className={look.text} href={addressOf(getPaperFile, { params: { id, sha256 } })} download={name}>
              {name}
            </a>
            <span className="soft">{say(`files.part.${part}`)}</span>
          </li>
        ))}
      </ul>
      <ProblemNote problem={attach.error} />
      {clerk && issued && (
        <FileButton onChange={add} accept="application/pdf,image/png,image/jpeg,image/tiff">
          {(props) => (
            <Button
              {...props}
              size="xs"
              variant="default"
              loading={attach.isPending}
              leftSection={<IconUpload size={15} stroke={1.8} />}
            >
              {say('files.attachSigned')}
            </Button>
          )}
        </FileButton>
      )}
    </Part>
  )
}
