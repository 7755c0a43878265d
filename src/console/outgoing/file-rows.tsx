import { ActionIcon, Button, FileButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { attachFile, detachFile } from '#modules/documents/outgoing/schema.ts'
import { getPaper, getPaperFile } from '#modules/documents/papers/schema.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { sentName } from '../parts/sent-name.ts'
import { addressOf, type Answer } from '../server/call.ts'
import { useWrite } from '../server/queries.ts'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './rows.module.css'
import '../words/outgoing-words.ts'

type OneFile = Answer<typeof getPaper>['files'][number]
type RowsProps = {
  id: string
  files: readonly OneFile[]
  /** What is said of each beside its name. */
  about: (file: OneFile) => ReactNode
  /** Whether they may be taken off again. */
  mayDetach?: boolean
}

/** Files of a paper of ours, to be fetched, and taken off again where that is allowed. */
export function FileRows({ id, files, about, mayDetach = false }: RowsProps) {
  const { say } = useSpeech()
  const detach = useWrite(detachFile, { refreshes: [getPaper] })
  return (
    <>
      <ul className={look.rows}>
        {files.map((file) => (
          <li key={`${file.part} ${file.sha256}`}>
            <a
              className={look.text}
              href={addressOf(getPaperFile, { params: { id, sha256: file.sha256 } })}
              download={file.name}
            >
              {file.name}
            </a>
            <span className="soft">{about(file)}</span>
            {mayDetach && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={say('files.detach', { name: file.name })}
                onClick={() => detach.mutate({ params: { id, sha256: file.sha256 } })}
              >
                <IconX size={16} stroke={1.8} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      <ProblemNote problem={detach.error} />
    </>
  )
}

type AttachProps = {
  id: string
  part: 'signed' | 'attachment'
  label: string
  icon: ReactNode
  /** Kinds of files that the browser offers. */
  accept?: string
}

/** Adds a file to a paper of ours. */
export function AttachFile({ id, part, label, icon, accept }: AttachProps) {
  const { say } = useSpeech()
  const tell = useTell()
  const attach = useWrite(attachFile, { refreshes: [getPaper] })
  const add = (file: File | null) => {
    if (!file) return
    const name = sentName(file)
    attach.mutate(
      { params: { id }, query: { part, name }, body: file as unknown as Uint8Array },
      { onSuccess: () => tell({ text: say('files.attached', { name }) }) },
    )
  }
  return (
    <>
      <ProblemNote problem={attach.error} />
      <FileButton onChange={add} {...(accept !== undefined && { accept })}>
        {(props) => (
          <Button {...props} size="xs" variant="default" loading={attach.isPending} leftSection={icon}>
            {label}
          </Button>
        )}
      </FileButton>
    </>
  )
}
