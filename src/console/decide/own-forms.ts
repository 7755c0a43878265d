import { lazy, type ComponentType } from 'react'
import type { Offered, Panel } from './decision-panel.tsx'

export type OwnFormProps = { panel: Panel; step: Offered; onClose: () => void }

const rotateKey = lazy(async () => ({ default: (await import('../log-key/rotate-key.tsx')).RotateKey }))

/**
 * Steps that are not taken through the common door but through an endpoint of their own, by module, kind and step; null
 * for one that is taken elsewhere. A form is loaded when its step is taken.
 */
export const ownForms: Readonly<Record<string, ComponentType<OwnFormProps> | null>> = {
  'documents/incoming-paper/assign': lazy(async () => ({
    default: (await import('../tasks/assign-paper.tsx')).AssignPaper,
  })),
  'documents/outgoing-paper/issue': lazy(async () => ({
    default: (await import('../outgoing/issue-form.tsx')).IssuePaper,
  })),
  'documents/incoming-paper/correct': lazy(async () => ({
    default: (await import('../papers/correct-line.tsx')).CorrectLine,
  })),
  // Where it is written what was typed last goes with it, and what it lacks is told by place.
  'documents/outgoing-paper/resubmit': null,
  // A file is added where the files of a paper stand.
  'documents/incoming-paper/add-file': null,
  'record/log-key/rotate': rotateKey,
  'record/log-key/rotate-root': rotateKey,
  'record/log-key/succeed': null,
}
