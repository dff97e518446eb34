// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { withoutSecrets } from './secrets.rules.ts'

test('given a letter with a link and a code, when it is shown again, then neither signs anybody in, and the words stay', () => {
  const secret = 'Zm9vYmFyLXNlY3JldC1vZi1hLWxpbmstMTIzNDU2Nzg'
  const text = `Guten Tag,\n\nhttps://kongress.example/de/sign-in/link/${secret}\n\nCode: 123 456\n\nBis 18:30 Uhr im Dorfgemeinschaftshaus.

https://kongress.example/de/sessions/formulare-die-man-versteht`
  const shown = withoutSecrets(text)
  expect(shown).not.toContain(secret)
  expect(shown).not.toContain('123 456')
  expect(shown).toContain('https://kongress.example/de/sign-in/link/…')
  expect(shown).toContain('Bis 18:30 Uhr im Dorfgemeinschaftshaus.')
  expect(shown).toContain('/sessions/formulare-die-man-versteht')
})
