// Tells Zod not to try whether code may be made from text: the content security policy forbids it and would report the try.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

// Sets the colours before the first paint. A file of its own because the content security policy allows no inline script.
var chosen = 'auto'
try {
  chosen = localStorage.getItem('mantine-color-scheme-value') || 'auto'
} catch {
  // Storage is closed to us: the system's choice stands.
}
var dark = chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
