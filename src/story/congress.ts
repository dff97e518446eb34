// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the story congress says of itself. Its organiser is an invented association, no ministry and no authority. */
export const congress = {
  title: { de: 'Landauf, landab', en: 'Across the land' },
  subtitle: {
    de: 'Ein Tag online, zwölf Workshops: digitale Werkzeuge für Dorf und Verwaltung',
    en: 'One day online, twelve workshops: digital tools for villages and administrations',
  },
  description: {
    de: 'Ortsgemeinden, Verbandsgemeinden und Städte kommen zusammen, berichten, was bei ihnen gelungen ist und was nicht, und lernen voneinander. Sie nehmen von zu Hause teil, ohne etwas zu installieren; die Teilnahme kostet nichts.\n\nDieser Kongress ist ein Beispiel: Menschen, Orte, Vereine und Zeiten sind erfunden.',
    en: 'Villages, associations of municipalities and cities come together, tell what has worked for them and what has not, and learn from one another. You take part from home, with nothing to install and nothing to pay.\n\nThis congress is a sample: people, places, clubs and times are invented.',
  },
  organiser: 'Landauf, landab e. V. (erfunden)',
  timezone: 'Europe/Berlin',
} as const

/** The three whose sign-in links a demo prints. */
export const personas = {
  organiser: 'Miriam Kestenholz',
  moderator: 'Friederike Aulenbacher',
  participant: 'Ursula Finkenrath',
} as const
