// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What is asked for and agreed to stands here word for word: a change raises `consentWording` (consents.rules.ts). */
export const consentsWordsDe = {
  title: '5. Einwilligungen',
  titleSignedIn: 'Einwilligungen',
  intro: 'Jede steht für sich. Nur die erste brauchen wir; alle können Sie unter „Mein Kongress“ zurücknehmen.',
  until: (day: string) =>
    `Am ${day} werden Ihre Angaben von selbst gelöscht; unter „Meine Daten“ löschen Sie sie jederzeit früher.`,
  link: 'Datenschutzhinweise lesen',
  missing: 'Ohne Ihr Einverständnis dürfen wir die Angaben nicht speichern.',
  labels: {
    participation: 'Ich bin damit einverstanden, dass meine Angaben für die Teilnahme am Kongress gespeichert werden.',
    listing: 'Andere Teilnehmende dürfen mich in der Liste der Angemeldeten sehen.',
    afterwards: 'Sie dürfen mir nach dem Kongress schreiben.',
    accessNeeds: 'Ich bin damit einverstanden, dass meine Angaben zur Unterstützung dafür gespeichert werden.',
  },
  purposes: {
    participation:
      'Wofür: Sie anzumelden, Ihnen Zugang zu geben und im Raum zu zeigen, wer spricht und für wen. Nichts davon geht an andere weiter.',
    listing:
      'Wofür: damit Kommunen einander finden. Gezeigt werden Name, Funktion und Kommune, nie die E-Mail-Adresse.',
    afterwards:
      'Wofür: Ergebnisse, die Rückmeldung des Ministeriums, die nächste Einladung. Höchstens viermal im Jahr.',
    accessNeeds:
      'Wofür: damit Sie gut teilnehmen können. Nur das Organisationsteam sieht es; zwei Wochen nach dem Kongress wird es gelöscht.',
  },

  needsTitle: '4. Was brauchen Sie, um gut teilzunehmen?',
  needsTitleSignedIn: 'Was brauchen Sie, um gut teilzunehmen?',
  needsIntro:
    'Freiwillig. Ihre Antwort kann etwas über Ihre Gesundheit sagen; darum fragen wir dafür eigens um Ihr Einverständnis.',
  needs: 'Das hilft mir',
  needsHint: 'Wofür: damit wir Gebärdensprache, Untertitel und Unterlagen rechtzeitig bestellen.',
  needLabels: {
    signLanguage: 'Dolmetschen in Deutsche Gebärdensprache',
    captions: 'Untertitel',
    plainLanguage: 'Leichte Sprache',
    screenReader: 'Unterlagen für Vorleseprogramme',
  },
  note: 'Etwas anderes',
  noteHint: 'Bitte nur, was wir dafür wissen müssen. Keine Diagnosen.',
  needsConsentMissing:
    'Ohne Ihr Einverständnis dürfen wir diese Angaben nicht speichern. Leeren Sie sie, oder stimmen Sie zu.',

  // Auf „Mein Kongress“
  mine: 'Einwilligungen und Unterstützung',
  mineLead: 'Was Sie erlaubt haben, und was Sie brauchen. Alles lässt sich jederzeit ändern.',
  givenOn: (day: string) => `Erlaubt am ${day}.`,
  notGiven: 'Nicht erlaubt.',
  give: 'Erlauben',
  withdraw: 'Zurücknehmen',
  withdrawParticipation: 'Zurücknehmen heißt: die Anmeldung zurücknehmen',
  saveNeeds: 'Speichern',
  back: 'Zu „Mein Kongress“',
  // Wer dabei ist
  participants: 'Wer dabei ist',
  participantsLead: 'Hier stehen alle, die das erlaubt haben.',
  participantsNone: 'Noch hat niemand erlaubt, hier zu stehen.',
  participantsCount: (count: number) => (count === 1 ? 'Eine Person' : `${count} Personen`),
  participantName: 'Name',
  participantFunction: 'Funktion',
  participantFor: 'Dabei für',
}

export type ConsentsWords = typeof consentsWordsDe
