import { Link } from '@tanstack/react-router'
import { fact, Facts } from '../parts/facts.tsx'
import { paths } from '../paths.ts'
import { useSpeech } from '../words/language.tsx'
import type { Paper } from './paper-screen.tsx'
import { signedBy } from './signed-by.ts'
import { useWrittenName } from './use-written-name.ts'
import '../words/paper-words.ts'

/** What the register says of the paper, in the order of its columns. */
export function PaperFactsShown({ paper }: { paper: Paper }) {
  const { say, dates } = useSpeech()
  const written = useWrittenName()
  const lines = (items: readonly string[]) =>
    items.length > 0 && items.map((item, at) => <div key={`${at}/${item}`}>{item}</div>)
  const day = (on: string | null) => on && dates.dayOf(on)
  return (
    <Facts
      rows={[
        fact(say('papers.column.number'), paper.number),
        fact(say('papers.column.dated'), day(paper.dated)),
        fact(say('papers.column.issuer'), paper.issuer && written(paper.issuer)),
        fact(say('papers.fact.parent'), paper.parent && written(paper.parent)),
        fact(say('papers.column.type'), paper.type),
        fact(say('papers.fact.urgency'), paper.urgency && <b>{paper.urgency}</b>),
        fact(say('papers.fact.place'), paper.place),
        fact(
          say('papers.fact.signer'),
          signedBy(paper, (how) => say('papers.fact.signedFor', { how })),
        ),
        fact(say('papers.fact.addressees'), lines(paper.addressees)),
        fact(say('papers.fact.recipients'), lines(paper.recipients)),
        fact(say('papers.fact.passedTo'), paper.passedTo),
        fact(
          say('papers.filter.register'),
          paper.registerId && <Link to={paths.register(paper.registerId)}>{paper.registerTitle}</Link>,
        ),
        fact(say(`papers.column.${paper.direction === 'in' ? 'registered' : 'issued'}`), day(paper.registeredOn)),
        fact(say('papers.column.due'), day(paper.dueOn)),
        fact(say('papers.fact.copies'), paper.copies > 1 && paper.copies),
        fact(say('papers.fact.note'), paper.note),
        fact(
          say('papers.fact.unit'),
          paper.unitId === null
            ? say('papers.fact.unit.all')
            : say('papers.fact.unit.only', { unit: paper.unitName ?? '—' }),
        ),
        fact(
          say('papers.fact.came'),
          // What is written here came from nowhere.
          paper.cameBy !== 'made' && [say(`papers.came.${paper.cameBy}`), paper.cameFrom].filter(Boolean).join(', '),
        ),
      ]}
    />
  )
}
