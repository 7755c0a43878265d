import type { ComponentType } from 'react'
import { RotateKey } from '../log-key/rotate-key.tsx'
import { AssignPaper } from '../tasks/assign-paper.tsx'
import { IssuePaper } from '../outgoing/issue-form.tsx'
import type { Offered, Panel } from './decision-panel.tsx'

export type OwnFormProps = { panel: Panel; step: Offered; onClose: () => void }

/**
 * Steps that are not taken through the common door but through an endpoint of their own, by module, kind and step; null
 * for one that only a command of the operator takes.
 */
export const ownForms: Readonly<Record<string, ComponentType<OwnFormProps> | null>> = {
  'documents/incoming-paper/assign': AssignPaper,
  'documents/outgoing-paper/issue': IssuePaper,
  'record/log-key/rotate': RotateKey,
  'record/log-key/succeed': null,
}
