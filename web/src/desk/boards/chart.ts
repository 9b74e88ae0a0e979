import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

export const COLOURS = { primary: '#0d5f5a', accent: '#d9852f', soft: '#8db9b4', line: '#e4e0d6', text: '#5c706d' }

/** Only what the boards draw is registered, so that the rest of the library stays out of the bundle. */
export function draw(element: HTMLElement, option: EChartsCoreOption) {
  const chart = init(element, undefined, { renderer: 'svg' })
  chart.setOption({ textStyle: { fontFamily: getComputedStyle(element).fontFamily }, ...option })
  return chart
}

export type { EChartsCoreOption }
