/**
 * A table as CSV (RFC 4180) with a byte order mark, which spreadsheet programs need to read Vietnamese.
 * A cell that a spreadsheet would take for a formula is kept as text by an apostrophe before it
 * (OWASP, CSV injection: `=`, `+`, `-`, `@`, tab, carriage return).
 */
export function csvOf(table: readonly (readonly string[])[]): Blob {
  const text = table.map((row) => row.map(cell).join(',')).join('\r\n')
  return new Blob(['\uFEFF', text, '\r\n'], { type: 'text/csv; charset=utf-8' })
}

function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
