import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import type { ReminderRule } from './reminders/schema.ts'
import type { Recurrence } from './tasks/schema.ts'

/** A column that is written as JSON text and read as what it means. */
type JsonColumn<Value> = ColumnType<Value, string, string>

export type KeptFileTable = {
  authority_id: string
  sha256: string
  bytes: number
  media_type: string
  kept_at: Date
}

export type IntakeTable = {
  authority_id: string
  intake_id: string
  name: string
  bytes: number
  sha256: string
  came_by: 'upload' | 'mail' | 'folder'
  came_from: Generated<string>
  brought_by: string | null
  brought_at: Date
  state: 'waiting' | 'reading' | 'read' | 'by-hand' | 'failed' | 'secret'
  pages_done: Generated<number>
  pages_all: Generated<number>
  problem: string | null
}

export type RegisterTable = {
  authority_id: string
  register_id: string
  direction: 'in' | 'out'
  side: 'state' | 'party'
  types: Generated<string[]>
  title: string
  period: string
  first_day: string
  last_day: string
  first_serial: Generated<number>
  next_serial: Generated<number>
  notation: Generated<string>
  /** A copy of the state of its subject, which the database keeps. */
  state: Generated<string>
}

export type RegisterGapTable = {
  authority_id: string
  register_id: string
  first_serial: number
  last_serial: number
  why: string
  explained_at: Date
}

export type RegisterImportTable = {
  authority_id: string
  import_id: string
  register_id: string
  file_name: string
  sha256: string
  digest: string
  lines: number
  left_out: Generated<number>
  first_serial: number
  last_serial: number
  first_before: number | null
  imported_by: string | null
  imported_at: Date
  /** A copy of the state of its subject, which the database keeps. */
  state: Generated<string>
}

export type RegisterImportLineTable = {
  authority_id: string
  import_id: string
  serial: number
  paper_id: string
  line: ColumnType<unknown, string, string>
}

export type PaperTable = {
  authority_id: string
  paper_id: string
  direction: 'in' | 'out'
  side: Generated<'state' | 'party'>
  register_id: string | null
  serial: number | null
  registered_on: string | null
  number: string | null
  dated: string | null
  place: string | null
  issuer: string | null
  parent: string | null
  type: string | null
  subject: Generated<string>
  addressees: Generated<string[]>
  recipients: Generated<string[]>
  signer: string | null
  signer_title: string | null
  signing_authority: string | null
  urgency: string | null
  copies: Generated<number>
  note: Generated<string>
  due_on: string | null
  /** To whom an old register says that it went. */
  passed_to: Generated<string>
  unit_id: string | null
  came_by: 'upload' | 'mail' | 'folder' | 'hand' | 'import' | 'made'
  intake_id: string | null
  import_id: string | null
  drafted_by: string | null
  drafted_at: Date
  content: JsonColumn<OfficialPaper> | null
  version: Generated<number>
  text: Generated<string>
  /** A copy of the state of its subject; `draft` where it has none. */
  state: Generated<string>
  number_key: GeneratedAlways<string | null>
  issuer_key: GeneratedAlways<string | null>
  folded: GeneratedAlways<string>
  words: GeneratedAlways<string>
}

export type PaperFileTable = {
  authority_id: string
  paper_id: string
  sha256: string
  part: 'original' | 'attachment' | 'version' | 'signed'
  name: string
  position: Generated<number>
  note: Generated<string>
  added_by: string | null
  added_at: Date
}

export type PaperReadingTable = {
  authority_id: string
  paper_id: string
  /** A `Reading` of src/reading. */
  reading: ColumnType<unknown, string, string>
  /** Its `Page`s. */
  pages: ColumnType<unknown, string, string>
  signature: number[]
  read_at: Date
  bands: GeneratedAlways<string[]>
}

export type PaperCiteTable = {
  authority_id: string
  paper_id: string
  position: number
  number: string
  number_key: GeneratedAlways<string>
  dated: string | null
  issuer: string | null
}

export type PaperLinkTable = {
  authority_id: string
  from_id: string
  to_id: string
  kind: 'carries-on' | 'answers' | 'replaces'
}

export type PaperVersionTable = {
  authority_id: string
  paper_id: string
  version: number
  content: JsonColumn<OfficialPaper>
  submitted_at: Date
}

export type PaperSendingTable = {
  authority_id: string
  paper_id: string
  position: number
  recipient: string
  sent_on: string | null
  way: 'network' | 'mail' | 'post' | 'hand' | null
}

export type PaperOpeningTable = {
  authority_id: string
  paper_id: string
  staff_id: string
  on_day: string
  last_at: Date
}

export type TaskTable = {
  authority_id: string
  task_id: string
  paper_id: string | null
  parent_id: string | null
  position: Generated<number>
  text: string
  actor: Generated<string>
  role: 'lead' | 'join' | null
  unit_id: string | null
  staff_id: string | null
  /** Who assigned it last. */
  assigned_by: Generated<string | null>
  due_on: string | null
  /** The later day that is asked for and not answered yet. */
  asked_due_on: Generated<string | null>
  due_text: Generated<string>
  recurs: JsonColumn<Recurrence> | null
  series_id: string | null
  /** The day of a series that it stands for, before it is moved from a day off. */
  occurs_on: Generated<string | null>
  /** When its series falls next, where it was changed how it recurs. */
  next_on: Generated<string | null>
  spans: ColumnType<unknown, string | undefined, string>
  proposed: Generated<boolean>
  /** Counts the changes of a proposal; where it stands among the others is none. */
  version: Generated<number>
  result: Generated<string>
  result_paper_id: string | null
  began_at: Date | null
  /** When it was reported as done, unless it was sent back. */
  finished_at: Generated<Date | null>
  ended_at: Date | null
  /** A copy of the state of its subject; `proposed` where it has none. */
  state: Generated<string>
  folded: GeneratedAlways<string>
}

export type TaskJoinTable = { authority_id: string; task_id: string; unit_id: string }

export type TaskNoteTable = {
  authority_id: string
  note_id: string
  task_id: string
  staff_id: string
  at: Date
  text: string
  progress: number | null
  sha256: string | null
  file_name: string | null
}

export type TaskRungTable = {
  authority_id: string
  task_id: string
  due_on: string
  rung: number
  told_on: string
  escalated_on: string | null
}

export type ReminderRuleTable = { authority_id: string; rule: JsonColumn<ReminderRule> }

export type ReminderRuleChangeTable = {
  authority_id: string
  change_id: string
  at: Date
  staff_id: string
  before: JsonColumn<ReminderRule>
  after: JsonColumn<ReminderRule>
}

export type CalendarFeedTable = {
  authority_id: string
  staff_id: string
  token_hash: string
  made_at: Date
  read_on: string | null
}

declare module '#platform/db.ts' {
  interface Tables {
    kept_files: KeptFileTable
    intakes: IntakeTable
    registers: RegisterTable
    register_gaps: RegisterGapTable
    register_imports: RegisterImportTable
    register_import_lines: RegisterImportLineTable
    papers: PaperTable
    paper_files: PaperFileTable
    paper_readings: PaperReadingTable
    paper_cites: PaperCiteTable
    paper_links: PaperLinkTable
    paper_versions: PaperVersionTable
    paper_sendings: PaperSendingTable
    paper_openings: PaperOpeningTable
    tasks: TaskTable
    task_joins: TaskJoinTable
    task_notes: TaskNoteTable
    task_rungs: TaskRungTable
    reminder_rules: ReminderRuleTable
    reminder_rule_changes: ReminderRuleChangeTable
    calendar_feeds: CalendarFeedTable
  }
}
