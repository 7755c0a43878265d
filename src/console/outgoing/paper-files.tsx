import { IconUpload } from '@tabler/icons-react'
import { FilesToCome, usePaper } from '../papers/files-to-come.tsx'
import { useHoldsRole } from '../shell/me.tsx'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import { AttachFile, FileRows } from './file-rows.tsx'
import '../words/outgoing-words.ts'

/** The files that are kept of a paper; a clerk adds the scan of what was signed. */
export function PaperFiles({ id, issued }: { id: string; issued: boolean }) {
  const { say } = useSpeech()
  const clerk = useHoldsRole('clerk')
  const { data: paper } = usePaper(id)
  if (!paper || (paper.files.length === 0 && !issued)) return null
  return (
    <Part title={say('files.title')}>
      <FilesToCome paper={paper} />
      <FileRows id={id} files={paper.files} about={({ part }) => say(`files.part.${part}`)} />
      {clerk && issued && (
        <AttachFile
          id={id}
          part="signed"
          label={say('files.attachSigned')}
          icon={<IconUpload size={15} stroke={1.8} />}
          accept="application/pdf,image/png,image/jpeg,image/tiff"
        />
      )}
    </Part>
  )
}
