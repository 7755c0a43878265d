/** Labels of tables begin small, as they stand in a sentence; a heading begins large. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
