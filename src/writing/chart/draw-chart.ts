import { init, use } from 'echarts/core'
import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, GridComponent, LegendComponent, SVGRenderer])

export type Series = { name: string; values: readonly number[] }
export type Chart = { categories: readonly string[]; series: readonly Series[]; way: 'columns' | 'bars' }

/** In black and white papers the series are told apart by brightness. */
const shades = ['#16222E', '#7C8791', '#C9CED2', '#EDEFF0']
const text = { fontFamily: 'Tinos, Times New Roman, serif', fontSize: 15, color: '#000000' }

/** The names at the axes stand inside the margins. */
const within = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' } as const

function sizeOf({ categories, way }: Chart): { width: number; height: number } {
  return { width: 150, height: way === 'bars' ? Math.min(190, 28 + 9 * categories.length) : 75 }
}

/** A drawing on the page, with its size in millimetres; its coordinates are four times as many. */
export type Drawing = { svg: string; width: number; height: number }

/** A drawing of bars for print: values stand at the bars, nothing moves. */
export function drawChart(chart: Chart): Drawing {
  const { width, height } = sizeOf(chart)
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: width * 4, height: height * 4 })
  const names = {
    type: 'category' as const,
    data: [...chart.categories],
    axisLabel: { ...text, interval: 0 },
    axisTick: { show: false },
  }
  const values = {
    type: 'value' as const,
    minInterval: 1,
    axisLabel: text,
    splitLine: { lineStyle: { color: '#DDDDDD' } },
  }
  const bars = chart.way === 'bars'
  drawing.setOption({
    animation: false,
    color: shades,
    textStyle: text,
    legend: { show: chart.series.length > 1, bottom: 0, textStyle: text },
    grid: { left: 8, right: 36, top: 14, bottom: chart.series.length > 1 ? 32 : 8, ...within },
    xAxis: bars ? values : names,
    yAxis: bars ? { ...names, inverse: true } : values,
    series: chart.series.map(({ name, values: data }) => ({
      type: 'bar' as const,
      name,
      data: [...data],
      barMaxWidth: 28,
      itemStyle: { borderColor: '#16222E', borderWidth: 0.6 },
      label: { show: true, position: bars ? ('right' as const) : ('top' as const), ...text },
    })),
  })
  const svg = drawing.renderToSVGString()
  drawing.dispose()
  return { svg, width, height }
}
