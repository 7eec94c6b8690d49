const globals = (names, message) => names.map((name) => ({ name, message }))

const BROWSER = ['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB']
const NODE = ['globalThis', 'process', 'Buffer', '__dirname', 'require']
const TIMERS = ['setTimeout', 'setInterval', 'performance']
const CHANCE = ['crypto']
const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource']

const CLOCK_SYNTAX = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take the time as an input (an Instant): this room has no clock.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the time as an input (an Instant): this room has no clock.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'Take the time as an input (an Instant): this room has no clock.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Take the id or a seeded source of chance as an input: this room must run the same twice.',
  },
]

const only = (packages, instead) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          regex: packages.length ? `^(?!#|\\.|virtual:|(?:${packages.join('|')})(?:/|$))` : '^(?!#|\\.)',
          message: instead,
        },
      ],
    },
  ],
})

const pure = (room, instead) => ({
  'no-restricted-globals': [
    'error',
    ...globals([...BROWSER, ...NODE, ...TIMERS, ...NETWORK], `${room} runs anywhere: ${instead}`),
    ...globals(CHANCE, `${room} has no chance of its own: take the id, key or hash as an input.`),
  ],
  'no-restricted-syntax': ['error', ...CLOCK_SYNTAX],
})

const bans = (files, ...rules) => ({ files, rules: Object.assign({}, ...rules) })

/** What each room may not use of the outside world, and what to do instead. */
export const roomBans = [
  bans(
    ['src/domain/**'],
    pure('The domain', 'take what you need as an input.'),
    only(['zod'], 'The domain knows zod and itself. Take anything else as an input.'),
  ),
  bans(
    ['src/cast/**'],
    pure('The cast', 'write the value down.'),
    only([], 'The cast knows the domain alone. Write the value down.'),
  ),
  bans(
    ['src/sync/**'],
    pure('Sync', 'ask for it through a port, so that a whole world can run in one process.'),
    only(
      ['zod'],
      'Sync knows zod and the domain. Ask for the rest through a port (device-store, hub-store).',
    ),
  ),
  bans(
    ['src/planner/**'],
    pure('The planner', 'take the clock and the seed as inputs.'),
    only([], 'The planner knows the domain alone. Write the algorithm here or take the data as an input.'),
  ),
  bans(['src/planner/*worker.ts'], { 'no-restricted-globals': 'off', 'no-restricted-syntax': 'off' }),
  bans(
    ['src/client/kit/**'],
    only(
      ['vue', 'reka-ui', 'uqr'],
      'The kit knows vue (reka-ui, uqr). A piece that needs more belongs in client/parts.',
    ),
  ),
  bans(['src/client/words/**'], only(['vue', 'vue-i18n'], 'Words know vue-i18n alone.')),
  bans(
    ['src/client/database/**'],
    only(
      ['dexie', 'zod', '@noble'],
      'The device database knows dexie, zod and the ciphers it seals with. Reads for screens belong in client/queries.',
    ),
  ),
  bans(
    ['src/client/{queries,state}/**'],
    only(
      ['vue', 'pinia', 'dexie', 'workbox-window', 'zod', '@simplewebauthn'],
      'Queries and state know vue, pinia, zod, the live reads of dexie and the passkeys of the browser.',
    ),
  ),
  bans(
    ['src/client/parts/**'],
    only(
      ['vue', 'vue-i18n', 'vue-router'],
      'A part is made of kit, queries and state. Add the piece you miss there.',
    ),
  ),
  bans(
    ['src/client/{simple,field,desk}/**'],
    only(
      ['vue', 'vue-i18n', 'vue-router', 'pinia', 'zod', 'papaparse'],
      'A page composes queries, parts and mutations. Wrap the package in the room it belongs to.',
    ),
  ),
  bans(['src/client/**/*.vue'], {
    'no-restricted-globals': [
      'error',
      ...globals(
        NETWORK,
        'A component never speaks to the network: call a verb from client/state or make a mutation.',
      ),
      ...globals(
        ['indexedDB', 'localStorage', 'sessionStorage'],
        'A component never stores anything: preferences are in client/state, rows in client/database.',
      ),
    ],
  }),
  bans(['src/server/**'], {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '^(vue|vue-i18n|vue-router|pinia|dexie|reka-ui|workbox-window)(/|$)',
            message: 'The hub draws no screens. What both need belongs in the domain or in sync.',
          },
        ],
      },
    ],
  }),
]
