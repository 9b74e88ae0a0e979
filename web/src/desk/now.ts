import { ref } from 'vue'

/** One clock for every countdown on the desk, in steps of 20 seconds. */
export const now = ref(Date.now())
setInterval(() => (now.value = Date.now()), 20_000)
