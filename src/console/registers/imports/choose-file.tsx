import { Button, FileButton, NativeSelect } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { maxTable, writeImportPattern } from '#modules/documents/imports/schema.ts'
import { addressOf } from '../../server/call.ts'
import { useSpeech } from '../../words/language.tsx'
import type { Importing } from './use-import.ts'
import { look } from './look.ts'
import '../../words/register-import-words.ts'
import '../../words/paper-words.ts'
import '../../words/register-words.ts'

const types = '.xlsx,.xlsm,.xls,.ods,.csv,.txt,text/csv,application/vnd.ms-excel'

/** Which register it is, and its file: chosen with the button or dropped on the page. */
export function ChooseFile({ importing }: { importing: Importing }) {
  const { say } = useSpeech()
  const { file, said, preview, turn, take } = importing
  return (
    <div className={look.drop}>
      <NativeSelect
        label={say('regimport.direction')}
        value={said.direction}
        onChange={({ currentTarget }) => turn({ direction: currentTarget.value === 'out' ? 'out' : 'in' })}
        data={(['in', 'out'] as const).map((value) => ({ value, label: say(`registers.direction.${value}`) }))}
      />
      <NativeSelect
        label={say('regimport.side')}
        value={said.side}
        onChange={({ currentTarget }) => turn({ side: currentTarget.value === 'party' ? 'party' : 'state' })}
        data={(['state', 'party'] as const).map((value) => ({ value, label: say(`papers.side.${value}`) }))}
      />
      <FileButton accept={types} onChange={take}>
        {(props) => (
          <Button
            {...props}
            variant={file ? 'default' : 'filled'}
            leftSection={<IconFileSpreadsheet size={18} stroke={1.6} />}
            loading={preview.isPending}
          >
            {say(file ? 'regimport.again' : 'regimport.choose')}
          </Button>
        )}
      </FileButton>
      <span className={look.beside} role="status">
        {preview.isPending
          ? say('regimport.reading')
          : (file?.name ?? say('regimport.drop', { mb: maxTable / 1_048_576 }))}
      </span>
      {!file && (
        <a
          className={look.beside}
          href={addressOf(writeImportPattern, { query: { direction: said.direction } })}
          download
        >
          {say('regimport.pattern')}
        </a>
      )}
    </div>
  )
}
