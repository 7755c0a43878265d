import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { getChain, linkPapers, unlinkPapers } from '#modules/documents/papers/chain.schema.ts'
import { getPaper } from '#modules/documents/papers/schema.ts'
import form from '../parts/form.module.css'
import { ProblemNote } from '../parts/problem-note.tsx'
import { paths } from '../paths.ts'
import { useWrite } from '../server/queries.ts'
import { useHoldsRole } from '../shell/me.tsx'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './paper-links.module.css'
import { PaperPicker } from './paper-picker.tsx'
import type { Paper } from './paper-screen.tsx'
import { useWrittenName } from './use-written-name.ts'
import '../words/paper-words.ts'

type Linked = Paper['links'][number]

/** What the paper cites, what cites it, and how people say that it hangs on others. */
export function PaperLinks({ paper }: { paper: Paper }) {
  const { say, dates } = useSpeech()
  const written = useWrittenName()
  const writes = useHoldsRole('clerk', 'officer', 'editor', 'approver')
  // What was submitted stays as it is until it is returned or issued.
  const may = writes && !(paper.direction === 'out' && ['submitted', 'approved'].includes(paper.state))
  const [adding, setAdding] = useState(false)
  const { cites, citedBy, links } = paper
  return (
    <Part
      title={say('papers.linked')}
      aside={
        may &&
        !adding && (
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            {say('papers.link.add')}
          </Button>
        )
      }
    >
      {adding && <AddLink id={paper.id} onClose={() => setAdding(false)} />}
      {links.length > 0 && (
        <ul className={look.links}>
          {links.map((link) => (
            <LinkLine key={`${link.way}/${link.kind}/${link.paperId}`} id={paper.id} link={link} may={may} />
          ))}
        </ul>
      )}
      {cites.length > 0 && (
        <>
          <h4>{say('papers.cites')}</h4>
          <ul className={look.links}>
            {cites.map((cited, at) => (
              <li key={`${at}/${cited.number}`}>
                <span>
                  {cited.paperId ? <Link to={paths.paper('in', cited.paperId)}>{cited.number}</Link> : cited.number}
                  <span className="soft">
                    {cited.date && ` ${dates.dayOf(cited.date)}`}
                    {cited.issuer && ` · ${written(cited.issuer)}`}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {citedBy.length > 0 && (
        <>
          <h4>{say('papers.citedBy')}</h4>
          <ul className={look.links}>
            {citedBy.map((other) => (
              <li key={other.paperId}>
                <Other paper={other} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Part>
  )
}

function Other({ paper }: { paper: Paper['citedBy'][number] }) {
  const { say } = useSpeech()
  const title = `${paper.number ?? say('papers.noNumber')} · ${paper.subject}`
  return paper.paperId ? <Link to={paths.paper(paper.direction ?? 'in', paper.paperId)}>{title}</Link> : title
}

function LinkLine({ id, link, may }: { id: string; link: Linked; may: boolean }) {
  const { say } = useSpeech()
  const remove = useWrite(unlinkPapers, { refreshes: [getPaper, getChain] })
  const { kind, way, paperId } = link
  const number = link.number ?? say('papers.noNumber')
  return (
    <li>
      <span>
        <em className="soft">{way === 'to' ? say(`papers.kind.${kind}`) : say(`papers.by.${kind}`)}</em>{' '}
        <Other paper={link} />
      </span>
      {may && way === 'to' && paperId && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={say('papers.link.remove', { title: number })}
          loading={remove.isPending}
          onClick={() => remove.mutate({ params: { id, toId: paperId, kind } })}
        >
          <IconX size={15} stroke={1.8} />
        </ActionIcon>
      )}
    </li>
  )
}

const kinds = ['carries-on', 'answers', 'replaces'] as const

function AddLink({ id, onClose }: { id: string; onClose: () => void }) {
  const { say } = useSpeech()
  const [kind, setKind] = useState<(typeof kinds)[number]>('carries-on')
  const [toId, setToId] = useState<string | null>(null)
  const link = useWrite(linkPapers, { refreshes: [getPaper, getChain] })
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (toId) link.mutate({ params: { id }, body: { toId, kind } }, { onSuccess: onClose })
      }}
    >
      <NativeSelect
        label={say('papers.link.kind')}
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value as typeof kind)}
        data={kinds.map((value) => ({ value, label: say(`papers.kind.${value}`) }))}
      />
      <PaperPicker not={id} value={toId} onChange={setToId} />
      <ProblemNote problem={link.error} />
      <div className={form.keys}>
        <Button type="submit" disabled={!toId} loading={link.isPending}>
          {say('papers.link.add')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {say('decide.cancel')}
        </Button>
      </div>
    </form>
  )
}
