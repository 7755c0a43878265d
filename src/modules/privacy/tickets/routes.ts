import { isRefusal } from '#kernel/refusal.ts'
import { handlePublic } from '#record/module.ts'
import { readByTicket, stepByTicket, unknownTicket } from './by-ticket.ts'
import { lookUpTicket, moveByTicket } from './schema.ts'

export const ticketHandlers = [
  handlePublic(lookUpTicket, async ({ shell, services, body }) => {
    const requests = await readByTicket({ shell, modules: services.modules }, body.code)
    if (isRefusal(requests)) return requests
    const newest = requests[0]
    if (!newest) return unknownTicket()
    const { id: _, ended: __, filedAt, dueAt, ...facts } = newest
    return { ...facts, filedAt: filedAt.toISOString(), dueAt: dueAt?.toISOString() ?? null }
  }),

  handlePublic(moveByTicket, async ({ shell, body }) => stepByTicket(shell, body)),
]
