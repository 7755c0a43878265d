import { Select } from '@mantine/core'
import { roleWords } from '#kernel/role-words.ts'
import { roles, rolesNeedingSecondFactor, type Role } from '#kernel/role.ts'
import { useFieldError } from '../parts/form.tsx'
import { Note } from '../parts/note.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/people-words.ts'

/** One role, found without diacritics; says where a role needs sign-in in two steps. */
export function RolePicker({ value, onChange }: { value: Role | null; onChange: (role: Role | null) => void }) {
  const { say, inWords } = useSpeech()
  return (
    <>
      <Select
        label={say('grants.column.role')}
        required
        searchable
        value={value}
        onChange={(chosen) => onChange(roles.find((role) => role === chosen) ?? null)}
        data={roles.map((role) => ({ value: role, label: inWords(roleWords(role)) }))}
        error={useFieldError('role')}
      />
      {value && rolesNeedingSecondFactor.includes(value) && <Note>{say('grants.secondFactor')}</Note>}
    </>
  )
}
