// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { SourceWords } from './source.words.de.ts'

export const sourceWordsEn: SourceWords = {
  title: 'Source code',
  lead: 'Allmende is free software: every municipality may use it, look into it, change it and pass it on.',
  version: 'Version',
  licence: 'Licence',
  licenceName: 'European Union Public Licence 1.2 (EUPL-1.2)',
  where: 'Source code of this version',
  whereMissing:
    'The body that runs this congress has not said here where the source code of its version lies. Please ask them: you have a right to it.',
  othersTitle: 'What we build on',
  others: [
    'KERN UX standard: colours and forms of the design system of German public administration (EUPL-1.2). Allmende is not a federal website.',
    'Fira Sans: typeface by Carrois Apostrophe (SIL Open Font License 1.1)',
    'Node.js, PostgreSQL, Hono, Preact and other free libraries; all of them are listed in package.json.',
  ],
}
