import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type AnyRoute,
  type RouteComponent,
} from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { parseSearch, stringifySearch } from './list/asked.ts'
import { paths } from './paths.ts'
import { Desk } from './shell/desk.tsx'
import { Problem, unreachable } from './server/problem.ts'
import { NotFound, ScreenBroke, Waiting } from './shell/screen-states.tsx'
import { WorkScreen } from './work/work-screen.tsx'

/**
 * A screen's file, loaded when it is first gone to. The router reloads the page where a file is not found, as after an
 * upgrade; offline that would put the browser's own error in the place of the desk.
 */
const loaded = (load: Screen) =>
  lazyRouteComponent(() =>
    load().catch((error: unknown) => {
      throw navigator.onLine ? error : new Problem(unreachable, {})
    }),
  )

type Screen = () => Promise<{ default: ComponentType }>

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })
const desk = createRoute({ getParentRoute: () => root, id: 'desk', component: Desk })

const gate = (path: string, screen: Screen) =>
  createRoute({ getParentRoute: () => root, path, component: loaded(screen) })

/** A screen of the desk, loaded when it is first gone to. */
const screen = (path: string, load: Screen) =>
  createRoute({ getParentRoute: () => desk, path, component: loaded(load) })

/** A list whose things open beside it; `things` by what follows the list's path. */
function listScreen(path: string, component: RouteComponent, things: Readonly<Record<string, Screen>>): AnyRoute {
  const above: AnyRoute = createRoute({ getParentRoute: () => desk, path, component })
  return above.addChildren(thingsBelow(above, things))
}

/** “Việc của tôi” stands at the root of the desk: a route without a path, whose own page is an empty child. */
function homeScreen(component: RouteComponent, things: Readonly<Record<string, Screen>>): AnyRoute {
  const above: AnyRoute = createRoute({ getParentRoute: () => desk, id: 'work', component })
  return above.addChildren([createRoute({ getParentRoute: () => above, path: '/' }), ...thingsBelow(above, things)])
}

function thingsBelow(above: AnyRoute, things: Readonly<Record<string, Screen>>): AnyRoute[] {
  return Object.entries(things).map(([rest, load]) =>
    createRoute({ getParentRoute: () => above, path: rest, component: loaded(load) }),
  )
}

const routeTree = root.addChildren([
  gate(paths.signIn, () => import('./sign-in/sign-in-screen.tsx')),
  gate(paths.invitation, () => import('./sign-in/invitation-screen.tsx')),
  gate(paths.resetPassword, () => import('./sign-in/reset-screen.tsx')),
  gate(paths.firstAdministrator, () => import('./sign-in/first-administrator-screen.tsx')),
  desk.addChildren([
    homeScreen(WorkScreen, { 'viec/$module/$kind/$id': () => import('./work/subject-screen.tsx') }),
    screen(paths.notices, () => import('./work/notices-screen.tsx')),
    screen(paths.arrivals, () => import('./intake/arrivals-screen.tsx')),
    screen('/van-ban-den/duyet/$id', () => import('./review/review-screen.tsx')),
    screen(paths.mailbox, () => import('./intake/mailbox-screen.tsx')),
    screen(paths.readerCases, () => import('./intake/reader-cases-screen.tsx')),
    screen(paths.taskBoard, () => import('./tasks/board-screen.tsx')),
    screen(paths.taskCalendar, () => import('./tasks/calendar-screen.tsx')),
    screen(paths.taskUnits, () => import('./tasks/unit-load-screen.tsx')),
    screen(paths.reminders, () => import('./tasks/reminders-screen.tsx')),
    screen(paths.assignPaper('$id'), () => import('./tasks/assign-screen.tsx')),
    listScreen(
      paths.tasks,
      loaded(() => import('./tasks/tasks-screen.tsx')),
      { $id: () => import('./tasks/task-screen.tsx') },
    ),
    screen(paths.newDraft, () => import('./outgoing/new-draft.tsx')),
    screen(paths.draftPaper('$id'), () => import('./outgoing/draft-screen.tsx')),
    listScreen(
      paths.incoming,
      loaded(() => import('./papers/incoming-screen.tsx')),
      { $id: () => import('./papers/paper-screen.tsx') },
    ),
    listScreen(
      paths.outgoing,
      loaded(() => import('./papers/outgoing-screen.tsx')),
      { $id: () => import('./papers/paper-screen.tsx') },
    ),
    screen(paths.importRegister, () => import('./registers/imports/import-screen.tsx')),
    listScreen(
      paths.registers,
      loaded(() => import('./registers/registers-screen.tsx')),
      {
        mo: () => import('./registers/open-register.tsx'),
        'lan-nhap/$id': () => import('./registers/imports/import-thing.tsx'),
        $id: () => import('./registers/register-screen.tsx'),
      },
    ),
    screen(paths.importPeople, () => import('./people/import-screen.tsx')),
    listScreen(
      paths.people,
      loaded(() => import('./people/people-screen.tsx')),
      { them: () => import('./people/add-person.tsx'), $id: () => import('./people/person-screen.tsx') },
    ),
    screen(paths.unitTypes, () => import('./units/unit-types-screen.tsx')),
    screen(paths.importUnits, () => import('./units/import-screen.tsx')),
    listScreen(
      paths.units,
      loaded(() => import('./units/units-screen.tsx')),
      { them: () => import('./units/add-unit.tsx'), $id: () => import('./units/unit-screen.tsx') },
    ),
    listScreen(
      paths.grants,
      loaded(() => import('./grants/grants-screen.tsx')),
      { giao: () => import('./grants/grant-role.tsx'), $id: () => import('./grants/grant-screen.tsx') },
    ),
    listScreen(
      paths.reportTemplates,
      loaded(() => import('./reports/templates-screen.tsx')),
      { them: () => import('./reports/add-template.tsx'), $id: () => import('./reports/template-screen.tsx') },
    ),
    listScreen(
      paths.reports,
      loaded(() => import('./reports/reports-screen.tsx')),
      { lap: () => import('./reports/fill-report.tsx'), $id: () => import('./reports/report-screen.tsx') },
    ),
    listScreen(
      paths.record,
      loaded(() => import('./record/record-screen.tsx')),
      { $seq: () => import('./record/entry-screen.tsx') },
    ),
    screen(paths.logKey, () => import('./log-key/log-key-screen.tsx')),
    screen(paths.keySheet, () => import('./log-key/key-sheet.tsx')),
    listScreen(
      paths.requests,
      loaded(() => import('./privacy/requests-screen.tsx')),
      { gui: () => import('./privacy/file-request.tsx'), $id: () => import('./privacy/request-screen.tsx') },
    ),
    listScreen(
      paths.erasures,
      lazyRouteComponent(() => import('./erasures/erasures-screen.tsx')),
      { 'de-nghi': () => import('./erasures/propose-erasure.tsx'), $id: () => import('./erasures/erasure-screen.tsx') },
    ),
    screen(paths.retention, () => import('./privacy/retention-screen.tsx')),
    screen(paths.accessLog, () => import('./privacy/access-screen.tsx')),
    listScreen(
      paths.tokens,
      loaded(() => import('./connections/tokens-screen.tsx')),
      { tao: () => import('./connections/issue-token.tsx'), $id: () => import('./connections/token-screen.tsx') },
    ),
    listScreen(
      paths.webhooks,
      loaded(() => import('./connections/webhooks-screen.tsx')),
      { them: () => import('./connections/add-webhook.tsx'), $id: () => import('./connections/webhook-screen.tsx') },
    ),
    screen(paths.account, () => import('./account/account-screen.tsx')),
    screen(paths.secondFactor, () => import('./account/second-factor-screen.tsx')),
    screen(paths.health, () => import('./health/health-screen.tsx')),
  ]),
])

export const router = createRouter({
  routeTree,
  basepath: '/console',
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingComponent: Waiting,
  defaultErrorComponent: ScreenBroke,
  scrollRestoration: true,
})
