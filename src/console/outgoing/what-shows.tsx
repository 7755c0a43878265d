import { SegmentedControl } from '@mantine/core'
import look from './desk.module.css'

export type Shown = 'write' | 'preview'
type Props = { value: Shown; onChange: (next: Shown) => void; left: string; right: string }

/** Which half of a desk is seen on a narrow screen, where there is no room for both. */
export function WhatShows({ value, onChange, left, right }: Props) {
  return (
    <SegmentedControl
      className={look.choice}
      fullWidth
      value={value}
      onChange={(next) => onChange(next)}
      data={[
        { value: 'write', label: left },
        { value: 'preview', label: right },
      ]}
    />
  )
}
