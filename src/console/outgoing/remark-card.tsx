import { ActionIcon, Checkbox } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { Remark } from '#modules/documents/remarks/schema.ts'
import { useSpeech } from '../words/language.tsx'
import '../words/outgoing-words.ts'
import look from './remarks.module.css'
import type { Tick } from './use-remarks.ts'

type Props = {
  remark: Remark
  /** The same stands at its place in the paper; none for what was not sent yet. */
  number?: number | undefined
  /** The words are no longer written so. */
  gone?: boolean
  onTick?: Tick | undefined
  onDrop?: (() => void) | undefined
}

/** A remark with the words it is about: ticked off by who mends it, dropped by who wrote it, or only read. */
export function RemarkCard({ remark, number, gone = false, onTick, onDrop }: Props) {
  const { say } = useSpeech()
  return (
    <div className={look.card} data-mended={remark.mended} data-card={number} data-pending={onDrop && true}>
      {number !== undefined && <span className={look.number}>{number}</span>}
      <div className={look.said}>
        <p>{remark.text}</p>
        {remark.quote !== '' && (
          <p className={look.quoted}>
            <q>{remark.quote}</q>
            {gone && <span> · {say('remarks.moved')}</span>}
          </p>
        )}
        {onTick && (
          <Checkbox
            size="xs"
            label={say('remarks.mended')}
            aria-label={say('remarks.mendedOf', { n: number ?? 0 })}
            checked={remark.mended}
            onChange={({ currentTarget }) => onTick(remark.id, currentTarget.checked)}
          />
        )}
        {!onTick && !onDrop && (
          <p className={look.quoted}>{say(remark.mended ? 'remarks.mended' : 'remarks.notMended')}</p>
        )}
      </div>
      {onDrop && (
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={say('remarks.drop')} onClick={onDrop}>
          <IconTrash size={16} stroke={1.6} />
        </ActionIcon>
      )}
    </div>
  )
}
