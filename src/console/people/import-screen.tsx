import { importStaff, listStaff, previewStaffImport } from '#modules/staff/people/schema.ts'
import { ImportScreen } from '../units/import-table.tsx'
import { paths } from '../paths.ts'

export default function ImportPeople() {
  return (
    <ImportScreen
      title="import.title.people"
      preview={previewStaffImport}
      run={importStaff}
      refreshes={[listStaff]}
      home={paths.people}
    />
  )
}
