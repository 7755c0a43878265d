import { useQuery } from '@tanstack/react-query'
import look from './qr.module.css'

/** A QR code drawn here, of strokes: nothing of the secret goes to anybody. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { data } = useQuery({ queryKey: ['qr', text], queryFn: () => draw(text), gcTime: 0, staleTime: Infinity })
  if (!data) return null
  return (
    <svg
      className={look.qr}
      viewBox={`0 0 ${data.size} ${data.size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={data.path} stroke="#000" fill="none" />
    </svg>
  )
}

async function draw(text: string): Promise<{ size: number; path: string }> {
  const { create } = await import('qrcode')
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  let path = ''
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) if (modules.get(row, column)) path += `M${column} ${row}.5h1`
  }
  return { size: modules.size, path }
}
