import { createPinia } from 'pinia'
import { createApp } from 'vue'
import '#client/styles/tokens.css'
import '#client/styles/base.css'
import App from './App.vue'
import { router } from './router.ts'
import { followOtherTabs } from './state/remembered-actor.ts'
import { useAccount } from './state/useAccount.ts'
import { i18n } from './words/words.ts'

const app = createApp(App).use(createPinia()).use(i18n)

followOtherTabs(() => location.reload())
/** Whoever used this device last is known before the first page asks; this needs no network. */
await useAccount().resume()
app.use(router).mount('#app')
