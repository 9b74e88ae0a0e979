import { reactive } from 'vue'
import type { Capture, StaffFiling } from '@/api/counter'
import type { BusinessUnit } from '@/api/model'

const blankToNothing = <T extends object>(fields: T) => {
  const given = Object.entries(fields).filter(([, value]) => String(value ?? '').trim())
  return given.length ? (Object.fromEntries(given) as Partial<T>) : undefined
}

/** What a colleague writes down, and the filing made of it. */
export function useStaffFiling(units: BusinessUnit[]) {
  const empty = () => ({
    businessUnit: units[0] as BusinessUnit,
    channel: 'PHONE' as StaffFiling['channel'],
    kind: 'COMPLAINT',
    text: '',
    contact: { name: '', phone: '', email: '' },
    facts: { order: '', site: '', product: '' },
    arrivedAt: undefined as Date | undefined,
    capture: { directCause: '', causeBehind: '', ofProducts: '', ofNeeds: '', ofCompetitors: '' } satisfies Capture,
    regulator: { authority: '12315', reference: '' },
    due: undefined as Date | undefined
  })
  const draft = reactive(empty())

  function filing(): StaffFiling {
    const onPaper = draft.channel === 'LETTER' || draft.channel === 'REGULATOR'
    return {
      businessUnit: draft.businessUnit,
      channel: draft.channel,
      kind: draft.kind,
      text: draft.text.trim(),
      contact: blankToNothing(draft.contact),
      ...blankToNothing(draft.facts),
      arrivedAt: onPaper ? draft.arrivedAt?.toISOString() : undefined,
      capture: blankToNothing(draft.capture),
      regulator: draft.channel === 'REGULATOR' ? { ...draft.regulator, due: draft.due?.toISOString() ?? '' } : undefined
    }
  }

  return { draft, filing, clear: () => Object.assign(draft, empty(), { businessUnit: draft.businessUnit, channel: draft.channel }) }
}
