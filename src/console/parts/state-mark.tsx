import {
  IconAlertTriangle,
  IconCheck,
  IconCircleDot,
  IconClock,
  IconScale,
  IconCircleMinus,
  type Icon,
} from '@tabler/icons-react'
import look from './state-mark.module.css'

export type Tone = 'good' | 'waiting' | 'info' | 'appeal' | 'grave' | 'plain'

const icons: Record<Tone, Icon> = {
  good: IconCheck,
  waiting: IconClock,
  info: IconCircleDot,
  appeal: IconScale,
  grave: IconAlertTriangle,
  plain: IconCircleMinus,
}

/** A state: always word, icon and colour together. */
export function StateMark({ tone, children }: { tone: Tone; children: string }) {
  const Drawn = icons[tone]
  return (
    <span className={look.mark} data-tone={tone}>
      <Drawn size={14} stroke={2} aria-hidden />
      {children}
    </span>
  )
}

const tones: Readonly<Record<string, Tone>> = {
  active: 'good',
  on: 'good',
  issued: 'good',
  delivered: 'good',
  done: 'good',
  answered: 'good',
  confirmed: 'good',
  settled: 'good',
  filed: 'waiting',
  coming: 'waiting',
  waiting: 'waiting',
  proposed: 'waiting',
  approved: 'waiting',
  presented: 'waiting',
  submitted: 'waiting',
  returned: 'waiting',
  asking: 'waiting',
  contested: 'appeal',
  appealed: 'appeal',
  failed: 'grave',
  refused: 'plain',
  declined: 'plain',
}

/** Codes that mean one thing of most kinds, and another of these. */
const tonesOfKind: Readonly<Record<string, Tone>> = { 'task/assigned': 'waiting' }

/** The tone of a state by its code, and by what it is a state of; states that ended are plain. */
export function toneOf(state: string, ended = false, kind = ''): Tone {
  return (
    tonesOfKind[`${kind}/${state}`] ??
    tones[state] ??
    (ended
      ? 'plain'
      : state === 'ended' || state === 'revoked' || state === 'expired' || state === 'off' || state === 'left'
        ? 'plain'
        : 'info')
  )
}
