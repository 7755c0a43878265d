import { accountChangeWorkflow } from '#modules/staff/accounts/rules.ts'
import { beginningStep } from '../decide/beginning-step.ts'

/** What an administrator decides about the account of somebody else. */
export const accountSteps = {
  removeSecondFactor: beginningStep(accountChangeWorkflow, 'remove-second-factor'),
  changeAddress: beginningStep(accountChangeWorkflow, 'change-address'),
}
