import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { roleWords } from '#kernel/role-words.ts'
import { listRoleGrants } from '#modules/staff/grants/schema.ts'
import type { StaffDetail } from '#modules/staff/people/schema.ts'
import { StateMark, toneOf } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { grantStateKeys } from '../grants/grant-states.ts'
import { useAnswer } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './rows.module.css'
import '../words/people-words.ts'
import '../words/unit-words.ts'

/** The roles a person was granted, those in force first. */
export function PersonRoles({ person, mayGrant }: { person: StaffDetail; mayGrant: boolean }) {
  const { say, inWords, dates } = useSpeech()
  const { data } = useAnswer(listRoleGrants, { query: { staffId: person.id, size: 100, sort: '-from' } })
  const rows = (data?.rows ?? []).toSorted((a, b) => Number(b.inForce) - Number(a.inForce))
  return (
    <Part
      title={say('people.column.roles')}
      aside={
        mayGrant &&
        person.status !== 'left' && (
          <Button
            component={Link}
            to={paths.grantRole}
            search={(() => ({ staffId: person.id })) as never}
            size="xs"
            variant="default"
            leftSection={<IconPlus size={15} stroke={2} />}
          >
            {say('grants.add')}
          </Button>
        )
      }
    >
      {data?.rows.length === 0 && <p className="soft">{say('people.noRoles')}</p>}
      <ul className={look.rows}>
        {rows.map((grant) => (
          <li key={grant.id}>
            <Link to={paths.grant(grant.id)}>{inWords(roleWords(grant.role))}</Link>
            <StateMark tone={toneOf(grant.state)}>{say(grantStateKeys[grant.state])}</StateMark>
            <small>
              {grant.unitName ?? say('grants.whole')} · {say('units.since', { day: dates.dayOf(grant.from) })}
              {grant.until && ` ${say('units.until', { day: dates.dayOf(grant.until) })}`}
            </small>
          </li>
        ))}
      </ul>
    </Part>
  )
}
