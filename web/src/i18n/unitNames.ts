import { get } from '@/api/http'

interface UnitName { id: string; zh: string; en: string }

let units: UnitName[] = []

/** Signs that mean something in a text of ours stand for themselves in a name. */
const literally = (name: string) => name.replace(/[{}@$|]/g, (sign) => `{'${sign}'}`)

/** Asks what the units call themselves; where nobody answers, pages use the names that they were built with. */
export async function askUnitNames() {
  units = (await get<{ items: UnitName[] }>('/api/intake/business-units')).items
}

export const unitNames = (locale: string) => ({ bu: Object.fromEntries(units.map(({ id, zh, en }) => [id, literally(locale === 'en' ? en : zh)])) })
