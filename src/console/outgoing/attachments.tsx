import { IconPaperclip } from '@tabler/icons-react'
import { getPaper } from '#modules/documents/papers/schema.ts'
import { fileSize } from '../parts/file-size.ts'
import { useAnswer } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import { AttachFile, FileRows } from './file-rows.tsx'
import '../words/outgoing-words.ts'

/** Files that go with a paper, while it is written: added and taken off again. */
export function Attachments({ id }: { id: string }) {
  const { say, language } = useSpeech()
  const { data } = useAnswer(getPaper, { params: { id } })
  const files = data?.files.filter(({ part }) => part === 'attachment') ?? []
  return (
    <Part title={say('files.part.attachment')}>
      <FileRows id={id} files={files} about={({ bytes }) => fileSize(bytes, language)} mayDetach />
      <AttachFile
        id={id}
        part="attachment"
        label={say('files.attach')}
        icon={<IconPaperclip size={15} stroke={1.8} />}
      />
    </Part>
  )
}
