import { createPinia } from 'pinia'
import { createApp } from 'vue'
import '#client/styles/tokens.css'
import '#client/styles/base.css'
import App from './App.vue'
import { router } from './router.ts'
import { followOtherTabs } from './state/remembered-actor.ts'
import { keepReportingViews } from './state/note-view.ts'
import { openDrafts } from './state/sealed-storage.ts'
import { useAccount } from './state/useAccount.ts'
import { i18n } from './words/words.ts'

const app = createApp(App).use(createPinia()).use(i18n)

followOtherTabs(() => location.reload())
/** Whoever used this device last is known before the first page asks; this needs no network. */
await openDrafts().catch(() => undefined)
await useAccount().resume()
keepReportingViews()
app.use(router).mount('#app')
