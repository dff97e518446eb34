// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What ESLint asks of the code as it is written; what needs to know types is asked by typed.jsonc. eslint.config.js
 * takes it for this project, the tests for their planted trees.
 */
import type { Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import { length } from './length.ts'
import { pure } from './pure.ts'
import { texts } from './texts.ts'

const typescript = ['**/*.ts', '**/*.tsx']
const tests = ['**/*.test.ts', '**/*.test.tsx', '**/testing.ts', '**/testing.tsx', '**/testing/**', 'tests/**']
/** The gallery of the parts shows sample texts to developers; no person of a congress sees it. */
const gallery = ['src/ui/gallery/**', 'src/web/gallery.tsx']

const restrictedEverywhere = [
  {
    selector: 'ExportAllDeclaration',
    message: 'A door names what leaves: write export { a, b } from instead of export *.',
  },
  {
    selector: 'JSXAttribute[name.name="style"]',
    message: 'The content security policy refuses inline styles: write a class in the module’s style sheet.',
  },
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Text is always escaped: render elements, never markup from a string.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: 'Text is always escaped: render elements, never markup from a string.',
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    message: 'Text is always escaped: render elements, never markup from a string.',
  },
]

const restrictedInSource = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Named exports only: one thing has one word, wherever it is used.',
  },
  {
    selector: 'ExportSpecifier[exported.name="default"]',
    message: 'Named exports only: one thing has one word, wherever it is used.',
  },
]

export function lintConfig(): Linter.Config[] {
  const presets = tseslint.configs.recommended as Linter.Config[]
  return [
    { ignores: ['dist/**', 'tests/artifacts/**', '.allmende/**'] },
    {
      linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
      plugins: { allmende: { rules: { pure, length, texts } } },
    },
    ...presets.map((preset) => ({ ...preset, files: typescript })),
    {
      files: typescript,
      rules: {
        ...ofTypescript,
        ...ofEveryFile,
        'no-restricted-syntax': ['error', ...restrictedEverywhere, ...restrictedInSource],
      },
    },
    { files: ['**/*.mjs', '**/*.js'], rules: ofEveryFile },
    { files: ['*.config.ts'], rules: { 'no-restricted-syntax': ['error', ...restrictedEverywhere] } },
    { files: ['src/**'], ignores: tests, rules: { 'no-console': ['error'] } },
    { files: ['src/server/main.ts'], rules: { 'no-console': 'off' } },
    { files: ['src/**/*.tsx'], ignores: [...tests, ...gallery], rules: { 'allmende/texts': 'error' } },
    { files: ['src/**/*.rules.ts', 'src/base/*.ts'], ignores: tests, rules: { 'allmende/pure': 'error' } },
    { files: tests, rules: ofTestsLessStrict },
  ]
}

const ofEveryFile: Linter.RulesRecord = {
  'allmende/length': 'error',
  eqeqeq: ['error', 'always'],
  'no-var': 'error',
  'prefer-const': 'error',
  'no-eval': 'error',
  'no-new-func': 'error',
  'no-debugger': 'error',
  'no-self-compare': 'error',
  'no-template-curly-in-string': 'error',
  'no-unmodified-loop-condition': 'error',
}

const ofTypescript: Linter.RulesRecord = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/ban-ts-comment': [
    'error',
    { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 },
  ],
  // The compiler's noUnusedLocals says the same, and lets `_` be.
  '@typescript-eslint/no-unused-vars': 'off',
}

const ofTestsLessStrict: Linter.RulesRecord = {
  // Code planted for a check holds templates that are text here.
  'no-template-curly-in-string': 'off',
}
