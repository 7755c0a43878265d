import { exportUnits, getUnitTree, importUnits, listUnits, previewUnitImport } from '#modules/staff/units/schema.ts'
import { paths } from '../paths.ts'
import { addressOf } from '../server/call.ts'
import { ImportScreen } from './import-table.tsx'

export default function ImportUnits() {
  return (
    <ImportScreen
      title="import.title.units"
      preview={previewUnitImport}
      run={importUnits}
      refreshes={[listUnits, getUnitTree]}
      home={paths.units}
      pattern={addressOf(exportUnits, {})}
    />
  )
}
