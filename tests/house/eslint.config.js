import { fileURLToPath } from 'node:url'
import pluginVue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import tseslint from 'typescript-eslint'
import vueParser from 'vue-eslint-parser'
import { accessibilityChoices } from './accessibility-choices.js'
import { roomBans } from './room-bans.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const TYPED = ['**/*.ts', '**/*.vue']
const PLAIN = ['**/*.js', '**/*.cjs', '**/*.mjs']

const everywhere = {
  eqeqeq: ['error', 'smart'],
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
  'no-restricted-syntax': 'off',
  'prefer-const': 'error',
  'no-var': 'error',
  'no-eval': 'error',
  'no-implied-eval': 'off',
  'max-lines': ['error', { max: 250 }],
  'max-lines-per-function': ['error', { max: 50 }],
}

const typed = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/ban-ts-comment': [
    'error',
    { 'ts-ignore': true, 'ts-expect-error': true, 'ts-nocheck': true },
  ],
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
  ],
  '@typescript-eslint/no-deprecated': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
  ],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/unbound-method': 'off',
  // A port is asynchronous even where one of its adapters has nothing to wait for.
  '@typescript-eslint/require-await': 'off',
}

/** ESLint sees a component imported from a .vue file as `any`; vue-tsc knows its type and checks these lines. */
const typesOfComponentsAreUnseen = {
  '@typescript-eslint/no-redundant-type-constituents': 'off',
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
}

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'data/', 'test-artifacts/', 'public/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: TYPED })),
  ...pluginVue.configs['flat/essential'],
  ...accessibility.configs['flat/recommended'].map((config) => ({ ...config, files: ['**/*.vue'] })),
  {
    files: TYPED,
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: ROOT, extraFileExtensions: ['.vue'] },
    },
    rules: typed,
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parser: vueParser, parserOptions: { parser: tseslint.parser } },
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/define-emits-declaration': ['error', 'type-based'],
      'vue/no-v-html': 'error',
      ...accessibilityChoices,
    },
  },
  { files: [...TYPED, ...PLAIN], rules: everywhere },
  ...roomBans,
  {
    files: ['src/client/**', 'tests/screens/**', 'tests/e2e/**'],
    rules: typesOfComponentsAreUnseen,
  },
  // The router marks scrollBehavior as deprecated while what replaces it is still an experiment.
  { files: ['src/client/router.ts'], rules: { '@typescript-eslint/no-deprecated': 'off' } },
  // In the planner's typed arrays the loop proves the index; a default beside each read would cost time and hide a mistake.
  { files: ['src/planner/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    files: ['tests/**'],
    rules: { 'max-lines': ['error', { max: 400 }], 'max-lines-per-function': 'off' },
  },
)
