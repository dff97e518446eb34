// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const sourceWordsDe = {
  title: 'Quellcode',
  lead: 'Allmende ist freie Software: Jede Kommune darf sie benutzen, ansehen, verändern und weitergeben.',
  version: 'Fassung',
  licence: 'Lizenz',
  licenceName: 'Europäische Union Public Licence 1.2 (EUPL-1.2)',
  where: 'Quellcode dieser Fassung',
  whereMissing:
    'Die Stelle, die diesen Kongress betreibt, hat hier noch nicht angegeben, wo der Quellcode ihrer Fassung liegt. Fragen Sie sie danach: Sie haben ein Recht darauf.',
  othersTitle: 'Worauf wir bauen',
  others: [
    'KERN UX-Standard: Farben und Formulare nach dem Gestaltungssystem der deutschen Verwaltung (EUPL-1.2). Allmende ist keine Website des Bundes.',
    'Fira Sans: Schrift von Carrois Apostrophe (SIL Open Font License 1.1)',
    'Node.js, PostgreSQL, Hono, Preact und weitere freie Bibliotheken; alle stehen in package.json.',
  ],
}

export type SourceWords = typeof sourceWordsDe
