// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const congressWordsDe = {
  // Startseite
  online: 'online',
  register: 'Jetzt anmelden',
  toMy: 'Zu meinem Kongress',
  toProgramme: 'Programm ansehen',
  phase: {
    preparation: 'Der Kongress wird vorbereitet. Die Anmeldung öffnet bald.',
    registration: 'Die Anmeldung ist offen.',
    sitting: 'Der Kongress tagt. Sie können noch dazukommen.',
    followUp: 'Der Kongress ist vorbei. Das Programm steht weiter hier.',
  },
  howTitle: 'So sind Sie dabei',
  how: [
    {
      title: 'Anmelden',
      text: 'Ihr Name, Ihre E-Mail-Adresse, Ihre Kommune. Das dauert zwei Minuten und braucht kein Passwort.',
    },
    {
      title: 'Link in der E-Mail öffnen',
      text: 'Damit bestätigen Sie Ihre Adresse und sind eingeloggt. Auf jedem Gerät geht das wieder so.',
    },
    {
      title: 'Raum betreten',
      text: 'Sie hören zu, schreiben mit und melden sich zu Wort. Ein Browser genügt; zu installieren ist nichts.',
    },
  ],
  aboutTitle: 'Worum es geht',
  when: 'Wann',
  until: ' bis ',
  who: 'Wer einlädt',
  zoneTerm: 'Alle Zeiten in',
  phaseTerm: 'Stand',
  noneTitle: 'Hier entsteht ein Kongress',
  none: 'Noch ist keiner eingerichtet. Sobald es so weit ist, stehen hier Programm und Anmeldung.',

  officeTitle: 'Kongressbüro',
  officeLead: 'Hier bereiten Sie den Kongress vor und führen ihn durch.',

  auditFounded: 'Kongress angelegt',
  auditCongress: 'Kongress',

  // Seiten des Betreibers
  imprint: {
    title: 'Impressum',
    missing: 'Wer diese Seite betreibt, hat hier noch kein Impressum hinterlegt.',
  },
  privacy: {
    title: 'Datenschutz',
    missing: 'Wer diese Seite betreibt, hat hier noch keine Datenschutzhinweise hinterlegt.',
  },
  accessibility: {
    title: 'Barrierefreiheit',
    missing: 'Wer diese Seite betreibt, hat hier noch keine Erklärung zur Barrierefreiheit hinterlegt.',
  },
  missingTitle: 'Noch nicht ausgefüllt',
  missingWhoseTask: 'Diesen Text kann nur der Betreiber schreiben; die Software denkt sich keinen aus.',
  ofTheSoftware: 'Was die Software von sich aus tut',
  privacyFacts: [
    'Cookies: nur notwendige, für das Einloggen, zum Schutz der Formulare und, bei Personen mit einer Aufgabe, um einen bekannten Browser wiederzuerkennen. Keine Auswertung, keine Werbung.',
    'Andere Teilnehmende sehen im Raum Ihren Namen, Ihre Funktion und Ihre Kommune, nie Ihre E-Mail-Adresse.',
    'Links zum Einloggen gelten nur kurz und nur einmal. Passwörter gibt es nicht.',
    'Schriften, Bilder und Programmteile kommen von diesem Server selbst, von keinem anderen.',
  ],
  accessibilityFacts: [
    'Alle Seiten außer dem Raum kommen ohne JavaScript aus und sind für die Bedienung mit der Tastatur gebaut.',
    'Helle und dunkle Darstellung folgen der Einstellung Ihres Geräts.',
    'Das ist kein Prüfergebnis. Ob dieses Angebot barrierefrei ist, muss der Betreiber prüfen und oben erklären.',
  ],
}

export type CongressWords = typeof congressWordsDe
