import type { ComponentType } from 'react'
import { CorrectLine } from '../papers/correct-line.tsx'
import { RotateKey } from '../log-key/rotate-key.tsx'
import { AssignPaper } from '../tasks/assign-paper.tsx'
import { IssuePaper } from '../outgoing/issue-form.tsx'
import type { Offered, Panel } from './decision-panel.tsx'

export type OwnFormProps = { panel: Panel; step: Offered; onClose: () => void }

/**
 * Steps that are not taken through the common door but through an endpoint of their own, by module, kind and step; null
 * for one that is taken elsewhere.
 */
export const ownForms: Readonly<Record<string, ComponentType<OwnFormProps> | null>> = {
  'documents/incoming-paper/assign': AssignPaper,
  'documents/outgoing-paper/issue': IssuePaper,
  'documents/incoming-paper/correct': CorrectLine,
  // A file is added where the files of a paper stand.
  'documents/incoming-paper/add-file': null,
  'record/log-key/rotate': RotateKey,
  'record/log-key/rotate-root': RotateKey,
  'record/log-key/succeed': null,
}
