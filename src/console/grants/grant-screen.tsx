import { Link, useParams } from '@tanstack/react-router'
import { roleWords } from '#kernel/role-words.ts'
import { getRoleGrant } from '#modules/staff/grants/schema.ts'
import { SubjectParts } from '../decide/subject-parts.tsx'
import { DueMark } from '../parts/due-mark.tsx'
import { fact, Facts } from '../parts/facts.tsx'
import { StateMark, toneOf } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { Part, Thing } from '../shell/thing.tsx'
import { ThingProblem } from '../shell/thing-problem.tsx'
import { useSpeech } from '../words/language.tsx'
import { grantStateKeys } from './grant-states.ts'
import '../words/people-words.ts'
import '../words/unit-words.ts'

export default function GrantScreen() {
  const { say, inWords, dates } = useSpeech()
  const { id }: { id: string } = useParams({ strict: false })
  const { data: grant, error, refetch } = useAnswer(getRoleGrant, { params: { id } })
  if (error) return <ThingProblem problem={error} retry={refetch} home={paths.grants} kind={say('grants.title')} />
  if (!grant) return null
  return (
    <Thing
      key={id}
      home={paths.grants}
      kind={say('grants.title')}
      title={`${inWords(roleWords(grant.role))} – ${grant.staffName ?? say('grants.erased')}`}
      mark={
        <>
          <StateMark tone={toneOf(grant.state)}>{say(grantStateKeys[grant.state])}</StateMark>
          <DueMark at={grant.dueAt} withDay />
        </>
      }
    >
      <Part>
        <Facts
          rows={[
            fact(
              say('grants.column.person'),
              grant.staffName && <Link to={paths.person(grant.staffId)}>{grant.staffName}</Link>,
            ),
            fact(
              say('grants.column.unit'),
              grant.unitId ? <Link to={paths.unit(grant.unitId)}>{grant.unitName}</Link> : say('grants.whole'),
            ),
            fact(say('grants.column.from'), dates.dayOf(grant.from)),
            fact(say('grants.column.until'), grant.until ? dates.dayOf(grant.until) : say('grants.unlimited')),
            fact(say('units.state'), grant.state === 'active' && !grant.inForce && say('grants.notInForce')),
          ]}
        />
      </Part>
      <SubjectParts subject={{ module: 'staff', kind: 'role-grant', id }} />
    </Thing>
  )
}
