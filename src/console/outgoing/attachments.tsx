import { ActionIcon, Button, FileButton } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { attachFile, detachFile } from '#modules/documents/outgoing/schema.ts'
import { getPaper, getPaperFile } from '#modules/documents/papers/schema.ts'
import { fileSize } from '../parts/file-size.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { addressOf } from '../server/call.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './rows.module.css'
import '../words/outgoing-words.ts'

/** Files that go with a paper, while it is written: added and taken off again. */
export function Attachments({ id }: { id: string }) {
  const { say, language } = useSpeech()
  const { data } = useAnswer(getPaper, { params: { id } })
  const attach = useWrite(attachFile, { refreshes: [getPaper] })
  const detach = useWrite(detachFile, { refreshes: [getPaper] })
  const add = (file: File | null) => {
    if (!file) return
    const query = { part: 'attachment' as const, name: file.name.slice(-255) }
    attach.mutate({ params: { id }, query, body: file as unknown as Uint8Array })
  }
  const files = data?.files.filter(({ part }) => part === 'attachment') ?? []
  return (
    <Part title={say('files.part.attachment')}>
      <ul className={look.rows}>
        {files.map(({ sha256, name, bytes }) => (
          <li key={sha256}>
            <a className={look.text} href={addressOf(getPaperFile, { params: { id, sha256 } })} download={name}>
              {name}
            </a>
            <span className="soft">{fileSize(bytes, language)}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={say('files.detach', { name })}
              onClick={() => detach.mutate({ params: { id, sha256 } })}
            >
              <IconX size={16} stroke={1.8} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <ProblemNote problem={attach.error ?? detach.error} />
      <FileButton onChange={add}>
        {(props) => (
          <Button
            {...props}
            size="xs"
            variant="default"
            loading={attach.isPending}
            leftSection={<IconPaperclip size={15} stroke={1.8} />}
          >
            {say('files.attach')}
          </Button>
        )}
      </FileButton>
    </Part>
  )
}
