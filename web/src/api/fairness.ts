import { get } from './http'
import type { BusinessUnit, Money } from './model'
import { saveFile } from './saveFile'

/** One customer class; figures are means over its cases and null where there are too few. */
export interface ClassRow {
  customerClass: string
  cases: number
  withFloor: number
  floor: Money | null
  floorGranted: Money | null
  ended: number
  low: Money | null
  high: Money | null
  valueEffect: number | null
  goodwill: Money | null
  below: number | null
  within: number | null
  above: number | null
  share: number | null
  deviation: number | null
  mark: 'TOO_FEW' | 'ALIKE' | 'LESS' | 'MORE'
}

export interface FairnessReport {
  businessUnit: BusinessUnit
  from: string
  to: string
  fewest: number
  falseAlarm: number
  classes: ClassRow[]
}

/** Days such as 2026-10-01, both counted. */
export interface Period {
  bu: BusinessUnit
  from: string
  to: string
}

const AT = '/api/resolution/fairness'
export const fairness = (period: Period) => get<FairnessReport>(AT, { query: { ...period } })
export const saveFairness = (period: Period) =>
  saveFile(`${AT}/export?${new URLSearchParams({ ...period })}`, `fairness-${period.bu}-${period.from}-${period.to}.csv`, 'text/csv')
