import type { ReactNode } from 'react'
import look from './facts.module.css'

export type Fact = { name: string; value: ReactNode }

export function fact(name: string, value: ReactNode): Fact {
  return { name, value }
}

/** Names and values, one under the other: what is known about a thing. Empty values are left out. */
export function Facts({ rows }: { rows: readonly Fact[] }) {
  return (
    <dl className={look.facts}>
      {rows
        .filter(({ value }) => value !== null && value !== undefined && value !== false && value !== '')
        .map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
