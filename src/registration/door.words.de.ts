// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const doorWordsDe = {
  // Wer draußen steht
  askTitle: 'Ich komme nicht hinein',
  askLead: (title: string) => `Sagen Sie, wer Sie sind. Wer „${title}“ leitet, sieht es sofort und lässt Sie ein.`,
  name: 'Vor- und Nachname',
  nameHint: 'So sehen Sie die anderen im Raum.',
  email: 'E-Mail-Adresse',
  emailHint:
    'Daran erkennt Sie die Moderation. Sind Sie angemeldet, schicken wir Ihnen gleichzeitig einen Link zum Einloggen.',
  consent: 'Ich bin damit einverstanden, dass diese Angaben für den Einlass gespeichert werden.',
  consentHint:
    'Wofür: damit wir Sie einlassen und im Raum zeigen können, wer da ist. Nach einem Tag löschen wir die E-Mail-Adresse.',
  consentMissing: 'Ohne Ihr Einverständnis können wir Sie nicht einlassen.',
  ask: 'Um Einlass bitten',
  refused: {
    noSuchSession: 'Diese Veranstaltung gibt es nicht.',
    sessionOver: 'Diese Veranstaltung ist vorbei.',
    notYet: 'Noch ist niemand an der Tür. Ab einer Viertelstunde vor Beginn geht es.',
    doorCrowded: 'Gerade warten hier sehr viele. Bitte versuchen Sie es in einigen Minuten noch einmal.',
    askedOften: 'Mit dieser Adresse wurde gerade schon mehrmals gefragt. Bitte warten Sie eine Viertelstunde.',
  },

  waitTitle: 'Einen Moment bitte',
  waitLead: (title: string) =>
    `Die Moderation von „${title}“ sieht Ihre Bitte. Diese Seite bringt Sie von selbst hinein.`,
  waitNothing: 'Sie müssen nichts tun.',
  declinedTitle: 'Leider nicht',
  declined: 'Die Moderation konnte Sie nicht einlassen. Melden Sie sich an, oder schreiben Sie der Organisation.',
  goneTitle: 'Hier wartet niemand',
  gone: 'Ihre Bitte ist zu lange her, oder Sie sind schon drin.',
  register: 'Zum Kongress anmelden',
  toProgramme: 'Zum Programm',

  // Wer einlässt
  title: 'An der Tür',
  lead: 'Wer keinen gültigen Link hat, steht hier. Ein Druck lässt ein: mit Platz, solange einer frei ist, sonst zum Zuhören.',
  sectionLead: 'Wer vor einem Raum wartet und nicht hineinkommt.',
  nobody: 'Gerade wartet niemand.',
  count: (count: number) => (count === 1 ? 'Eine Person wartet' : `${count} Personen warten`),
  session: 'Veranstaltung',
  since: 'Wartet seit',
  municipality: 'Kommune',
  admit: 'Einlassen',
  admitWhom: (name: string) => `Einlassen: ${name}`,
  decline: 'Nicht einlassen',
  declineWhom: (name: string) => `Nicht einlassen: ${name}`,
  note: 'Die Adresse ist nicht geprüft. Eingelassene kommen als neue Person herein, ohne Amt und ohne Mandat.',
}

export type DoorWords = typeof doorWordsDe
