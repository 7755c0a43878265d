import { useComputedColorScheme } from '@mantine/core'
import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use, type ComposeOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { BarSeriesOption } from 'echarts/charts'
import type { GridComponentOption, LegendComponentOption } from 'echarts/components'
import { useEffect, useRef } from 'react'
import { useSpeech, type Speech } from '../words/language.tsx'
import look from './unit-load.module.css'
import { loadFigures, type UnitLoad } from './unit-load-screen.tsx'
import '../words/task-words.ts'

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

type Option = ComposeOption<BarSeriesOption | GridComponentOption | LegendComponentOption>

const colours = { open: '--blue', overdue: '--amber', onTime: '--lotus', late: '--violet', untimed: '--edge' } as const
type Decal = Exclude<NonNullable<NonNullable<BarSeriesOption['itemStyle']>['decal']>, 'none'>

/** Told apart without colour as well, as on paper: one is plain, each of the others has marks of its own. */
const marks: Readonly<Record<keyof typeof colours, Decal | undefined>> = {
  open: undefined,
  overdue: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
  onTime: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 3.5] },
  late: { symbol: 'triangle', symbolSize: 0.9, dashArrayX: [[5, 5]], dashArrayY: [5, 1] },
  untimed: { symbol: 'circle', symbolSize: 0.6, dashArrayX: [3, 3], dashArrayY: [2, 3] },
}

/** Drawn as SVG; the same figures stand in the table below. */
export function UnitLoadChart({ units }: { units: readonly UnitLoad[] }) {
  const speech = useSpeech()
  const scheme = useComputedColorScheme()
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = root.current
    if (!element || !scheme) return
    // Where there is little room a name takes up to four lines.
    const narrow = element.clientWidth < 480
    const chart = init(element, null, { renderer: 'svg', height: 110 + units.length * (narrow ? 80 : 58) })
    const draw = (onPaper: boolean) => {
      chart.setOption(optionOf(units, speech, { style: getComputedStyle(element), narrow, onPaper }))
      chart.getZr().refreshImmediately()
    }
    draw(false)
    const stop = whenPrinted(draw)
    const watch = new ResizeObserver(() => {
      chart.resize({ width: element.clientWidth })
      // On paper it is scaled as a whole.
      element.querySelector('svg')?.setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`)
    })
    watch.observe(element)
    return () => {
      stop()
      watch.disconnect()
      chart.dispose()
    }
  }, [units, speech, scheme])
  return <div ref={root} className={look.chart} role="img" aria-label={speech.say('load.chart')} />
}

/** Before paper is printed on, and after: browsers tell it in one of two ways. */
function whenPrinted(draw: (onPaper: boolean) => void): () => void {
  const print = window.matchMedia('print')
  const changed = ({ matches }: MediaQueryListEvent) => draw(matches)
  const [before, after] = [() => draw(true), () => draw(false)]
  print.addEventListener('change', changed)
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', after)
  return () => {
    print.removeEventListener('change', changed)
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', after)
  }
}

type Look = { style: CSSStyleDeclaration; narrow: boolean; onPaper: boolean }

/** Black on white, whatever the screen is; what is told apart is told by its marks. */
const printed: Readonly<Record<string, string>> = { '--paper': '#fff', '--line': '#999', '--edge': '#777' }

function optionOf(units: readonly UnitLoad[], { say, number }: Speech, { style, narrow, onPaper }: Look): Option {
  const value = (name: string) => (onPaper ? (printed[name] ?? '#000') : style.getPropertyValue(name).trim())
  const ink = { color: value('--ink'), fontFamily: style.fontFamily, fontSize: 13, lineHeight: 17 }
  return {
    animation: false,
    aria: { enabled: false },
    textStyle: ink,
    grid: { left: 8, right: 24, top: narrow ? 84 : 44, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, textStyle: ink, itemGap: 16 },
    xAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { ...ink, formatter: (mark: number) => number(mark) },
      splitLine: { lineStyle: { color: value('--line') } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: units.map(({ name }) => name),
      axisLabel: { ...ink, interval: 0, width: narrow ? 110 : 220, overflow: 'break' },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: value('--line') } },
    },
    series: loadFigures.map((name): BarSeriesOption => {
      const stack = name === 'open' || name === 'overdue' ? undefined : 'ended'
      return {
        type: 'bar',
        name: say(`load.${name}`),
        ...(stack && { stack }),
        barMaxWidth: 12,
        data: units.map((unit) => unit[name]),
        itemStyle: {
          color: value(colours[name]),
          ...(marks[name] && { decal: { ...marks[name], color: value('--paper') } }),
        },
      }
    }),
  }
}
