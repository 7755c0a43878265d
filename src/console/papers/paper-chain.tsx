import { Link } from '@tanstack/react-router'
import { getChain, type ChainPaper } from '#modules/documents/papers/chain.schema.ts'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import type { Answer } from '../server/call.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import { box, layOutChain, type Placed } from './lay-out-chain.ts'
import look from './paper-chain.module.css'
import { useWrittenName } from './use-written-name.ts'
import '../words/paper-words.ts'

type Chain = Answer<typeof getChain>

/** Which paper led to which: drawn, and the same as a list of sentences. */
export function PaperChain({ id }: { id: string }) {
  const { say } = useSpeech()
  const { data } = useAnswer(getChain, { params: { id } })
  if (!data) return null
  if (data.papers.length < 2) {
    return (
      <Part title={say('papers.chain')} onPaper={false}>
        <p className="soft">{say('papers.chain.none')}</p>
      </Part>
    )
  }
  return (
    <Part title={say('papers.chain')}>
      <p className="soft">{say('papers.chain.alone')}</p>
      <Drawing id={id} chain={data} />
      {data.cut && <p className="soft">{say('papers.chain.cut')}</p>}
      <Sentences id={id} chain={data} />
    </Part>
  )
}

/** At most so many letters wide; a capital takes the room of a letter and a third. */
function short(text: string, most: number): string {
  let width = 0
  const end = [...text].findIndex((letter) => (width += /\p{Lu}/u.test(letter) ? 1.3 : 1) > most)
  return end < 0
    ? text
    : `${[...text]
        .slice(0, end - 1)
        .join('')
        .trimEnd()}…`
}

function Drawing({ id, chain }: { id: string; chain: Chain }) {
  const { say } = useSpeech()
  const { placed, width, height } = layOutChain(chain.papers)
  const places = new Map(placed.map((one) => [one.paper.id, one]))
  return (
    <div className={look.scroll}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={say('papers.chain')}
      >
        {chain.links.map(({ from, to, kind }) => {
          const [earlier, later] = [places.get(to), places.get(from)]
          return (
            earlier &&
            later && (
              <path key={`${from}/${to}/${kind}`} className={look.edge} data-kind={kind} d={curve(earlier, later)}>
                <title>{say(`papers.kind.${kind}`)}</title>
              </path>
            )
          )
        })}
        {placed.map((one) => (
          <Box key={one.paper.id} place={one} own={one.paper.id === id} />
        ))}
      </svg>
    </div>
  )
}

/** From the right side of the earlier paper to the left side of the later one; within a column around its right side. */
function curve(earlier: Placed, later: Placed): string {
  const [x1, y1] = [earlier.x + box.width, earlier.y + box.height / 2]
  const [x2, y2] = [later.x, later.y + box.height / 2]
  if (x2 > x1) return `M${x1} ${y1} C${x1 + box.across / 2} ${y1} ${x2 - box.across / 2} ${y2} ${x2} ${y2}`
  const end = later.x + box.width
  return `M${x1} ${y1} C${x1 + box.across / 2} ${y1} ${end + box.across / 2} ${y2} ${end} ${y2}`
}

function Box({ place: { paper, x, y }, own }: { place: Placed; own: boolean }) {
  const { say, dates } = useSpeech()
  const written = useWrittenName()
  const number = paper.number ?? say('papers.noNumber')
  const day = paper.dated === null ? '' : dates.dayOf(paper.dated)
  const drawn = (
    <g transform={`translate(${x} ${y})`}>
      <rect
        className={look.box}
        data-own={own}
        data-direction={paper.direction}
        width={box.width}
        height={box.height}
        rx={6}
      />
      <text className={look.number} x={10} y={19}>
        {short(number, 22)}
      </text>
      <text className={look.about} x={10} y={35}>
        {short([day, paper.issuer && written(paper.issuer)].filter(Boolean).join(' · '), 24)}
      </text>
      <text className={look.about} x={10} y={50}>
        {short(paper.subject, 24)}
      </text>
      <title>{`${number} · ${paper.subject}`}</title>
    </g>
  )
  if (own) return drawn
  return (
    <Link className={look.link} to={paths.paper(paper.direction, paper.id)}>
      {drawn}
    </Link>
  )
}

function Sentences({ id, chain: { papers, links } }: { id: string; chain: Chain }) {
  const { say } = useSpeech()
  const known = new Map(papers.map((paper) => [paper.id, paper]))
  const name = (paper: ChainPaper | undefined) =>
    paper === undefined ? '' : paper.id === id ? say('papers.chain.this') : (paper.number ?? short(paper.subject, 60))
  return (
    <details className={look.sentences}>
      <summary>{say('papers.chain.list')}</summary>
      <ul>
        {links.map(({ from, to, kind }) => (
          <li key={`${from}/${to}/${kind}`}>
            {say('papers.chain.line', {
              from: name(known.get(from)),
              kind: say(`papers.kind.${kind}`),
              to: name(known.get(to)),
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}
