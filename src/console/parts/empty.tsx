import type { ReactNode } from 'react'
import look from './empty.module.css'

/** What would stand here, and how the first one comes. */
export function Empty({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className={look.empty}>
      <svg
        viewBox="0 0 64 40"
        width="72"
        height="45"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        aria-hidden
      >
        <path d="M32 6c5 5.500 7.500 11 7.500 16S37 31.500 32 35c-5-3.500-7.500-8-7.500-13S27 11.500 32 6Z" />
        <path d="M20 15c-4.500 3.500-6.500 8-5.500 12.500C15.500 32 19 34.500 26 35.500M44 15c4.500 3.500 6.500 8 5.500 12.500C48.500 32 45 34.500 38 35.500M4 38h56" />
      </svg>
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children}
    </div>
  )
}
