import type { Module, Services } from '#record/module.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Log } from '#platform/log.ts'
import type { authorityList } from './authorities.ts'
import type { Config } from './config.ts'
import type { Publishing } from './publishing.ts'

/** What the mounted faces of a running server share. */
export type AppParts = {
  services: Services
  modules: readonly Module[]
  config: Config
  log: Log
  authorities: ReturnType<typeof authorityList>
  publishing: Publishing
  jobs: Jobs
}
