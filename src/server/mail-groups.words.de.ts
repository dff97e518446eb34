// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const mailGroupsWordsDe = {
  registered: 'Alle Angemeldeten',
  pending: 'Angemeldet, aber noch nicht bestätigt',
  notEntered: 'Angemeldet und noch in keinem Raum gewesen',
  leaders: 'Alle, die leiten, moderieren oder vortragen',
  session: (title: string) => `Mit Platz in „${title}“`,
  sessionLeaders: (title: string) => `Leitung und Vortragende in „${title}“`,
  size: (sizeClass: string) => `Aus Kommunen: ${sizeClass}`,
}

export type MailGroupsWords = typeof mailGroupsWordsDe
