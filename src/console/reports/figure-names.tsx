import { figureNames, figures } from '#modules/reports/reports/fill.rules.ts'
import { useSpeech } from '../words/language.tsx'
import look from './reports.module.css'
import '../words/report-words.ts'

/** The names that texts of a template can use. */
export function FigureNames() {
  const { say } = useSpeech()
  const plain = ['ky', 'tu_ngay', 'den_ngay', 'ky_truoc']
  return (
    <details>
      <summary>{say('templates.names')}</summary>
      <p className="soft">{say('templates.names.note', { example: '{{van_ban_den}}' })}</p>
      <div className={look.names}>
        {plain.map((name) => (
          <code key={name}>{`{{${name}}}`}</code>
        ))}
        {figureNames.map((name) => (
          <div key={name}>
            <code>{`{{${name}}}`}</code>
            <div className="soft">{figures[name].label}</div>
          </div>
        ))}
      </div>
    </details>
  )
}
