import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { deskRoutes } from './desk/routes.ts'
import { fieldRoutes } from './field/routes.ts'
import { simpleRoutes } from './simple/routes.ts'

const galleryRoutes: RouteRecordRaw[] = import.meta.env.DEV
  ? [{ path: '/gallery', component: () => import('./gallery/GalleryPage.vue') }]
  : []

/** Three surfaces, each loaded when first entered; an unknown address leads to the front page. */
export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: () => import('./simple/SimpleShell.vue'), children: simpleRoutes },
    { path: '/field', component: () => import('./field/FieldShell.vue'), children: fieldRoutes },
    { path: '/desk', component: () => import('./desk/DeskShell.vue'), children: deskRoutes },
    ...galleryRoutes,
    { path: '/:unknown(.*)*', redirect: '/' },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})
