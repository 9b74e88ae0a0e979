import { computed, onMounted, onUnmounted, ref, shallowReactive } from 'vue'

/** A key, or two one after the other (`g c`), and what it does; `label` is a key of the texts. */
export interface Shortcut {
  keys: string
  label: string
  run: () => unknown
}

const PATIENCE_MS = 1500
const REMEMBERED = 'zd.shortcuts'
const groups = shallowReactive(new Map<symbol, { name: string; shortcuts: Shortcut[] }>())
/** Whoever speaks to the machine, or whose keys are pressed by something else, turns single keys off. */
const enabled = ref(localStorage.getItem(REMEMBERED) !== 'off')

/** Keys that work as long as the component stands on the page; the sheet behind `?` lists them under the group. */
export function useShortcuts(name: string, shortcuts: Shortcut[]) {
  const key = Symbol(name)
  onMounted(() => groups.set(key, { name, shortcuts }))
  onUnmounted(() => groups.delete(key))
}

/** What works now, for the sheet; components of one group stand together. */
export function useShortcutSheet() {
  const shown = computed(() => {
    const names = [...new Set([...groups.values()].map(({ name }) => name))]
    return names.map((name) => ({ name, shortcuts: [...groups.values()].filter((one) => one.name === name).flatMap(({ shortcuts }) => shortcuts) }))
  })
  function enable(on: boolean) {
    enabled.value = on
    localStorage.setItem(REMEMBERED, on ? 'on' : 'off')
  }
  return { shown, enabled, enable }
}

const isWriting = (target: HTMLElement | null) =>
  Boolean(target?.isContentEditable || (target && /^(TEXTAREA|SELECT)$/.test(target.tagName)) || (target instanceof HTMLInputElement && !/^(checkbox|radio|button)$/.test(target.type)))

/** Listens once for the whole desk. Nothing is taken from somebody who writes; Escape leaves a field, so that the keys work again. */
export function listenForShortcuts() {
  let first = ''
  let waiting = 0

  function onKey(event: KeyboardEvent) {
    const target = event.target as HTMLElement | null
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (isWriting(target)) return event.key === 'Escape' ? target?.blur() : undefined
    if (!enabled.value || [...document.querySelectorAll('[aria-modal="true"]')].some((dialog) => dialog.checkVisibility())) return
    const all = [...groups.values()].flatMap(({ shortcuts }) => shortcuts)
    const typed = first ? `${first} ${event.key}` : event.key
    const hit = all.find(({ keys }) => keys === typed)
    clearTimeout(waiting)
    first = !first && !hit && all.some(({ keys }) => keys.startsWith(`${event.key} `)) ? event.key : ''
    if (first) waiting = window.setTimeout(() => (first = ''), PATIENCE_MS)
    if (!hit) return
    event.preventDefault()
    void hit.run()
  }

  onMounted(() => window.addEventListener('keydown', onKey))
  onUnmounted(() => {
    clearTimeout(waiting)
    window.removeEventListener('keydown', onKey)
  })
}
