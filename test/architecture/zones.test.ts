import { describe, expect, it } from 'vitest'
import { readTree } from '../source-tree.ts'
import { forbiddenImports } from './zones.ts'

// What builds the console runs on the developer's machine.
const outside = /\.test\.tsx?$|\/vite\.config\.ts$/
const files = readTree(['src'], /\.tsx?$/).filter(({ path }) => !outside.test(path))

describe('what may import what', () => {
  it('holds in every file', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(files.flatMap(forbiddenImports)).toEqual([])
  })

  it.each([
    ['src/kernel/check.ts', "import { Client } from 'pg'"],
    ['src/kernel/check.ts', "import { openDb } from '#platform/db.ts'"],
    ['src/vietnamese/dates.ts', "import type { Db } from '../platform/db.ts'"],
    ['src/matching/alike.ts', "import { sql } from 'kysely'"],
    ['src/reading/letter.ts', "import { request } from 'node:http'"],
    ['src/reading/letter.ts', "import { Worker } from 'node:worker_threads'"],
    ['src/reading/open/pdf.ts', "import { readFile } from 'node:fs/promises'"],
    ['src/reading/open/pdf.ts', "import { openDb } from '#platform/db.ts'"],
    ['src/platform/db.ts', "export * from '#record/act.ts'"],
    ['src/record/act.ts', "import '#modules/staff/index.ts'"],
    ['src/modules/staff/rules.ts', "import { readFileSync } from 'node:fs'"],
    ['src/modules/staff/grants/rules.ts', "import type { Db } from '#platform/db.ts'"],
    ['src/modules/comments/rules.ts', "import { roleGrantWorkflow } from '#modules/staff/grants/rules.ts'"],
    ['src/modules/comments/store.ts', "import { save } from '#modules/documents/store.ts'"],
    ['src/modules/comments/store.ts', "import {\n  list,\n} from '../documents/read.ts'"],
    ['src/site/pages/home.ts', "import { hide } from '#modules/comments/store.ts'"],
    ['src/site/browser/check.ts', "import { openDb } from '#platform/db.ts'"],
    ['src/site/browser/check.ts', "import { act } from '#record/act.ts'"],
    ['src/record/endpoints.ts', "import type { Db } from '#platform/db.ts'"],
    ['src/record/tree.ts', "import { createHash } from 'node:crypto'"],
    ['src/record/verify.ts', "import { sha256 } from './primitives.ts'"],
    ['src/console/main.tsx', "const later = () => import('#modules/staff/store.ts')"],
    ['src/console/main.tsx', "import { act } from '#record/act.ts'"],
    ['src/app.ts', "import { hide } from '#modules/comments/store.ts'"],
    ['src/elsewhere/thing.ts', ''],
  ])('finds a planted violation in %s: %s', (path, text) => {
    expect(forbiddenImports({ path, text })).toHaveLength(1)
  })

  it.each([
    ['src/reading/open/pool.ts', "import { Worker } from 'node:worker_threads'"],
    ['src/modules/comments/routes.ts', "import { list } from '#modules/documents/read.ts'"],
    ['src/modules/comments/store.ts', "import { findPerson } from '#modules/staff/index.ts'"],
    ['src/site/browser/check.ts', "import { verifyReceipt } from '#record/verify.ts'"],
    ['src/console/log-key/log-key-screen.tsx', "import { getLogKeys } from '#record/endpoints.ts'"],
    ['src/app.ts', "import { staffModule } from '#modules/staff/index.ts'"],
    ['src/kernel/entry.ts', "// import { Client } from 'pg'\nimport { z } from 'zod'"],
  ])('allows %s: %s', (path, text) => {
    expect(forbiddenImports({ path, text })).toEqual([])
  })
})
