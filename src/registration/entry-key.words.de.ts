// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const entryKeyWordsDe = {
  title: (name: string) => `Guten Tag, ${name}`,
  lead: 'Hier geht es zu Ihrem Kongress: Workshops ansehen, wechseln, weitergeben oder die Anmeldung zurücknehmen.',
  enter: (name: string) => `Ja, ich bin ${name}: weiter`,
  once: 'Der Link lässt Sie einmal herein. Danach bleibt dieser Browser eingeloggt.',
  notYou: 'Sind Sie das nicht? Dann schließen Sie diese Seite. Für Ihre eigene Anmeldung gibt es eine eigene E-Mail.',

  refusedTitle: 'Mit diesem Link geht es nicht weiter',
  refused: {
    keyUnknown: 'Der Link oder Code stimmt nicht. Vielleicht ist er nicht vollständig.',
    keyExpired: 'Der Link ist abgelaufen: Der Kongress ist vorbei.',
    keyUsed: 'Der Link wurde schon benutzt und gilt nur einmal. Ist es Ihrer, schicken wir Ihnen gern einen neuen.',
    signedInAsAnother: 'Dieser Link gehört jemand anderem. Sie sind eingeloggt und bleiben es als Sie selbst.',
    holdsOffice: 'Wer ein Amt im Kongress hat, loggt sich mit einer frischen E-Mail ein.',
  },
  again: 'Neuen Link an meine Adresse schicken',
  signIn: 'Einloggen',
  register: 'Selbst anmelden',
  toMy: 'Zu „Mein Kongress“',

  codeTitle: 'Mit dem Code von Ihrem Blatt',
  codeLead: 'Sie haben sich auf Papier oder am Telefon angemeldet. Auf Ihrem Blatt steht ein Code.',
  code: 'Code',
  codeHint: 'Zwölf Zeichen. Groß oder klein, mit oder ohne Striche.',
  codeGo: 'Weiter',
}

export type EntryKeyWords = typeof entryKeyWordsDe
