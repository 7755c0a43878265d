import type { SpanName } from '#modules/reports/templates/schema.ts'
import { useSpeech } from '../words/language.tsx'
import { differingTemplate, type Differing } from './differing-template.ts'
import look from './reports.module.css'
import { spanKeys } from './span-words.ts'
import type { Written } from './template-form.tsx'
import '../words/report-words.ts'

const most = 12

/** Where what is written here differs from the version that somebody else saved, and what stands there. */
export function TemplateDiffers({ mine, now }: { mine: Written; now: Written }) {
  const { say } = useSpeech()
  const all = differingTemplate(mine, now)
  if (all.length === 0) return null
  return (
    <>
      <p>{say('templates.differs')}</p>
      <ul className={look.differs}>
        {all.slice(0, most).map((one) => (
          <li key={one.field === 'part' ? `part/${one.n}` : one.field}>
            <Where one={one} />: <There one={one} />
          </li>
        ))}
      </ul>
      {all.length > most && <p>{say('templates.differs.more', { n: all.length - most })}</p>}
    </>
  )
}

function Where({ one }: { one: Differing }) {
  const { say } = useSpeech()
  if (one.field !== 'part') return say(`templates.${one.field}`)
  return say('templates.differs.part', { n: one.n, kind: say(`templates.part.${one.kind}`) })
}

/** What stands there in the other version, in words. */
function There({ one }: { one: Differing }) {
  const { say } = useSpeech()
  if (one.theirs === '') return say('templates.differs.nothing')
  if (one.field === 'span') return say(spanKeys[one.theirs as SpanName])
  if (one.field === 'side') return say(one.theirs === 'party' ? 'templates.side.party' : 'templates.side.state')
  return <q>{short(one.theirs)}</q>
}

const short = (text: string) => (text.length > 800 ? `${text.slice(0, 799)}…` : text)
