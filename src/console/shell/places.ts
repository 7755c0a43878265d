import {
  IconActivityHeartbeat,
  IconBell,
  IconBook2,
  IconBuilding,
  IconCertificate,
  IconClockHour4,
  IconEraser,
  IconEye,
  IconFileDescription,
  IconFileImport,
  IconInbox,
  IconKey,
  IconListCheck,
  IconMailDown,
  IconMailUp,
  IconNotebook,
  IconReportAnalytics,
  IconMail,
  IconUserCheck,
  IconUsers,
  IconWebhook,
  type Icon,
} from '@tabler/icons-react'
import type { Role } from '#kernel/role.ts'
import { paths } from '../paths.ts'
import type { PlainKey } from '../words/catalogue.ts'

/** A screen that can be gone to, by whom, and the kind of subject whose waiting work it counts. */
export type Place = { to: string; label: PlainKey; icon: Icon; by?: readonly Role[]; counts?: string }

export const placeGroups: readonly { title?: PlainKey; places: readonly Place[] }[] = [
  {
    places: [
      { to: paths.work, label: 'nav.work', icon: IconInbox },
      { to: paths.notices, label: 'nav.notifications', icon: IconBell },
    ],
  },
  {
    title: 'nav.group.papers',
    places: [
      { to: paths.arrivals, label: 'nav.arrivals', icon: IconFileImport, by: ['clerk'] },
      { to: paths.incoming, label: 'papers.in', icon: IconMailDown, counts: 'incoming-paper' },
      { to: paths.outgoing, label: 'papers.out', icon: IconMailUp, counts: 'outgoing-paper' },
      { to: paths.registers, label: 'registers.title', icon: IconNotebook, counts: 'register' },
      { to: paths.tasks, label: 'nav.tasks', icon: IconListCheck, counts: 'task' },
      { to: paths.reports, label: 'nav.reports', icon: IconReportAnalytics },
    ],
  },
  {
    title: 'nav.group.people',
    places: [
      { to: paths.people, label: 'nav.staff', icon: IconUsers },
      { to: paths.units, label: 'nav.units', icon: IconBuilding, counts: 'unit' },
      { to: paths.grants, label: 'nav.grants', icon: IconUserCheck, counts: 'role-grant' },
    ],
  },
  {
    title: 'nav.group.open',
    places: [
      { to: paths.record, label: 'nav.record', icon: IconBook2 },
      { to: paths.logKey, label: 'nav.logKey', icon: IconCertificate, by: ['administrator'] },
    ],
  },
  {
    title: 'nav.group.data',
    places: [
      { to: paths.requests, label: 'nav.requests', icon: IconFileDescription, counts: 'data-request' },
      {
        to: paths.erasures,
        label: 'nav.erasures',
        icon: IconEraser,
        by: ['administrator'],
        counts: 'erasure',
      },
      { to: paths.retention, label: 'nav.retention', icon: IconClockHour4 },
      { to: paths.accessLog, label: 'nav.accessLog', icon: IconEye },
    ],
  },
  {
    title: 'nav.group.system',
    places: [
      { to: paths.tokens, label: 'nav.tokens', icon: IconKey },
      { to: paths.mailbox, label: 'mailbox.title', icon: IconMail, by: ['administrator'] },
      { to: paths.webhooks, label: 'nav.webhooks', icon: IconWebhook, by: ['administrator'] },
      { to: paths.health, label: 'nav.about', icon: IconActivityHeartbeat, by: ['administrator'] },
    ],
  },
]

export function placesFor(roles: readonly Role[]): typeof placeGroups {
  return placeGroups
    .map((group) => ({
      ...group,
      places: group.places.filter(({ by }) => !by || by.some((role) => roles.includes(role))),
    }))
    .filter(({ places }) => places.length > 0)
}
