import { createApp, defineComponent, h, nextTick, type App } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listenForShortcuts, useShortcuts, useShortcutSheet } from '@/desk/shortcuts/useShortcuts'

describe('keys of the desk', () => {
  let app: App
  const reply = vi.fn()
  const cases = vi.fn()

  beforeEach(async () => {
    document.body.innerHTML = '<div id="app"></div>'
    app = createApp(defineComponent(() => {
      listenForShortcuts()
      useShortcuts('shortcut.case', [{ keys: 'r', label: 'reply', run: reply }])
      useShortcuts('shortcut.go', [{ keys: 'g c', label: 'cases', run: cases }])
      return () => h('form', [h('textarea'), h('input', { type: 'checkbox' })])
    }))
    app.mount('#app')
    await nextTick()
  })

  afterEach(() => {
    if (document.querySelector('form')) app.unmount()
    reply.mockClear()
    cases.mockClear()
    useShortcutSheet().enable(true)
  })

  const press = (key: string, on: EventTarget = document.body, more: KeyboardEventInit = {}) =>
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))

  it('work anywhere but where somebody writes', () => {
    press('r')
    press('r', document.querySelector('input')!)
    expect(reply).toHaveBeenCalledTimes(2)
    press('r', document.querySelector('textarea')!)
    press('r', document.body, { ctrlKey: true })
    expect(reply).toHaveBeenCalledTimes(2)
  })

  it('come in twos', () => {
    press('c')
    press('g')
    press('r')
    expect(cases).not.toHaveBeenCalled()
    press('g')
    press('c')
    expect(cases).toHaveBeenCalledOnce()
  })

  it('are free again after Escape in a field', () => {
    const field = document.querySelector('textarea')!
    field.focus()
    press('Escape', field)
    expect(document.activeElement).not.toBe(field)
  })

  it('can be turned off, and go with their component', () => {
    const { shown, enable } = useShortcutSheet()
    expect(shown.value.map(({ name }) => name)).toEqual(['shortcut.case', 'shortcut.go'])
    enable(false)
    press('r')
    expect(reply).not.toHaveBeenCalled()
    app.unmount()
    expect(shown.value).toEqual([])
  })
})
