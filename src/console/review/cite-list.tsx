import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { DayField } from '../parts/day-field.tsx'
import { useSpeech } from '../words/language.tsx'
import type { Facts } from './fields.ts'
import look from './review.module.css'
import '../words/intake-words.ts'

type Cite = Facts['cites'][number]
type Props = { cites: readonly Cite[]; doubts: ReadonlySet<string>; onCites: (cites: Cite[]) => void }

/** Papers that this one cites: number, day, issuer. */
export function CiteList({ cites, doubts, onCites }: Props) {
  const { say } = useSpeech()
  const put = (at: number, change: Partial<Cite>) =>
    onCites(cites.map((cite, index) => (index === at ? { ...cite, ...change } : cite)))
  return (
    <div className={look.items} role="group" aria-label={say('review.cites')}>
      {cites.map((cite, at) => (
        <div key={at} className={look.cite} data-doubt={doubts.has(cite.number)}>
          <TextInput
            size="sm"
            aria-label={say('review.citeNumber', { n: at + 1 })}
            value={cite.number}
            maxLength={60}
            onChange={({ currentTarget }) => put(at, { number: currentTarget.value })}
          />
          <DayField
            key={`${at}-${cites.length}`}
            aria-label={say('review.citeDate', { n: at + 1 })}
            defaultValue={cite.date}
            onDay={(date) => put(at, { date: date ?? null })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            tabIndex={-1}
            aria-label={say('review.dropItem', { item: cite.number })}
            onClick={() => onCites(cites.filter((_, index) => index !== at))}
          >
            <IconX size={15} stroke={1.8} />
          </ActionIcon>
          <TextInput
            className={look.citeIssuer}
            size="sm"
            aria-label={say('review.citeIssuer', { n: at + 1 })}
            placeholder={say('review.issuer')}
            value={cite.issuer ?? ''}
            maxLength={300}
            onChange={({ currentTarget }) => put(at, { issuer: currentTarget.value || null })}
          />
        </div>
      ))}
      <Button
        className={look.add}
        size="compact-xs"
        variant="subtle"
        tabIndex={cites.length === 0 ? 0 : -1}
        leftSection={<IconPlus size={13} stroke={2} />}
        onClick={() => onCites([...cites, { number: '', date: null, issuer: null }])}
      >
        {say('review.addCite')}
      </Button>
    </div>
  )
}
