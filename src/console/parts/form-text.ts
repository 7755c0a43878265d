import { formText as textOf } from '#kernel/form-text.ts'

/** What a form's field of that name holds, as typed; empty where there is no such field. */
export function formText(form: HTMLFormElement): (name: string) => string {
  const given = new FormData(form)
  return (name) => textOf(given, name)
}
