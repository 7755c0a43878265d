import type { ImportPreview } from '#modules/documents/imports/schema.ts'
import { useSpeech } from '../../words/language.tsx'
import { look } from './look.ts'
import '../../words/register-import-words.ts'

type Into = ImportPreview['registers'][number]

/** Which register gets how many lines, whether it is opened for them, and what stays empty in it. */
export function IntoRegisters({ registers }: { registers: readonly Into[] }) {
  const { say } = useSpeech()
  return (
    <ul className={look.into} aria-label={say('regimport.into.list')}>
      {registers.map((into) => (
        <li key={into.id ?? into.title}>
          <div>
            <b>{into.title}</b>
            <div className="soft">
              <IntoState into={into} />
            </div>
          </div>
          <div>
            {into.firstSerial === null
              ? say('regimport.into.none')
              : say('regimport.lines', {
                  n: into.lines,
                  first: String(into.firstSerial),
                  last: String(into.lastSerial),
                })}
            <div className="soft">{say('regimport.next', { next: String(into.nextSerial) })}</div>
          </div>
          {into.gapSerials > 0 && <Gaps into={into} />}
        </li>
      ))}
    </ul>
  )
}

function IntoState({ into: { id, firstDay, lastDay, papers } }: { into: Into }) {
  const { say, dates } = useSpeech()
  return id === null
    ? say('regimport.opens', { first: dates.dayOf(firstDay), last: dates.dayOf(lastDay) })
    : say('regimport.holds', { n: papers })
}

function Gaps({ into: { gaps, gapSerials } }: { into: Into }) {
  const { say } = useSpeech()
  const spans = gaps.slice(0, 12).map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`))
  return (
    <div className={look.gaps}>
      {say('regimport.gaps', { n: gapSerials, spans: `${spans.join(', ')}${gaps.length > 12 ? '…' : ''}` })}{' '}
      {say('regimport.gaps.hint')}
    </div>
  )
}
