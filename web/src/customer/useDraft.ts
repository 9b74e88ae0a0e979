import { reactive, ref, watch } from 'vue'
import { BUSINESS_UNITS, type BusinessUnit } from '@/api/model'
import type { Filing } from '@/api/complaints'
import { instantOfLocal } from '@/format/time'
import { newKey } from '@/shared/newKey'

const STORED = 'zd.draft'

const EMPTY = {
  businessUnit: '' as BusinessUnit | '',
  kind: '',
  text: '',
  taxonomyItem: '',
  name: '',
  phone: '',
  email: '',
  order: '',
  site: '',
  product: '',
  occurredAt: '',
  language: ''
}
export type Draft = typeof EMPTY

interface Attempt {
  key: string
  body: string
}

interface Stored {
  draft: Draft
  attempt: Attempt | null
}

function restore(): Stored {
  try {
    const stored = JSON.parse(localStorage.getItem(STORED) ?? 'null') as Stored | null
    return { draft: { ...EMPTY, ...stored?.draft }, attempt: stored?.attempt ?? null }
  } catch {
    return { draft: { ...EMPTY }, attempt: null }
  }
}

const orNothing = (value: string) => value.trim() || undefined

/** The body sent for a draft: optional fields left empty are absent. */
export function filingOf(draft: Draft): Filing {
  const contact = { name: orNothing(draft.name), phone: orNothing(draft.phone), email: orNothing(draft.email) }
  return {
    businessUnit: draft.businessUnit as BusinessUnit,
    text: draft.text.trim(),
    channel: 'web',
    kind: draft.kind || undefined,
    language: draft.language || undefined,
    taxonomyItem: draft.taxonomyItem || undefined,
    contact: Object.values(contact).some(Boolean) ? contact : undefined,
    order: orNothing(draft.order),
    site: orNothing(draft.site),
    product: orNothing(draft.product),
    occurredAt: instantOfLocal(draft.occurredAt)
  }
}

/**
 * What the customer has written, kept on this device until it is filed. The idempotency key belongs to the exact
 * content: sending the same again, even after a reload, never files twice; edited content is a new filing.
 */
export function useDraft() {
  const { draft: stored, attempt: lastAttempt } = restore()
  const draft = reactive<Draft>(stored)
  const restored = ref(Boolean(stored.text.trim()))
  let attempt = lastAttempt

  const keep = () => localStorage.setItem(STORED, JSON.stringify({ draft, attempt } satisfies Stored))
  const stop = watch(draft, keep, { deep: true })

  function keyFor(filing: Filing): string {
    const body = JSON.stringify(filing)
    if (attempt?.body !== body) attempt = { key: newKey(), body }
    keep()
    return attempt.key
  }

  function clear() {
    attempt = null
    Object.assign(draft, EMPTY)
    restored.value = false
    localStorage.removeItem(STORED)
  }

  function choose(unit: unknown) {
    const known = BUSINESS_UNITS.find((candidate) => candidate === unit) ?? ''
    if (draft.businessUnit !== known) Object.assign(draft, { businessUnit: known, taxonomyItem: '' })
  }

  return { draft, restored, keyFor, clear, choose, stop }
}
