import { ref, shallowRef, watch, type Ref } from 'vue'
import { ruleLayer, type Contents, type Layer, type Subject } from '@/api/rules'
import { useLatest } from '@/shared/useLatest'

/** One owner's own layer of rules, as a copy that a page edits. */
export function useLayer<S extends Subject>(owner: Ref<string>, subject: S, empty: () => Contents[S]) {
  const layer = shallowRef<Layer<S> | null>(null)
  const draft = ref<Contents[S] | null>(null) as Ref<Contents[S] | null>
  const { failure, read } = useLatest(layer)

  const reload = () => read(() => ruleLayer(owner.value, subject))
  watch(layer, (found) => (draft.value = found ? (structuredClone(found.content) ?? empty()) : null))
  watch(owner, () => ((layer.value = null), void reload()), { immediate: true })

  return { layer, draft, failure, reload }
}
