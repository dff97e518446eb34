// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { MandateRefusal } from './mandates.service.ts'
import type { MandateStatus } from './mandates.rules.ts'
import type { OfficeRefusal } from './offices.rules.ts'
import type { MandateKind, Office } from './people.rules.ts'

const kinds: Record<MandateKind, string> = {
  delegate: 'Delegierte/r',
  substitute: 'Vertretung',
  observer: 'Beobachtung',
}
const statuses: Record<MandateStatus, string> = {
  claimed: 'nach eigener Angabe',
  confirmed: 'bestätigt',
  refused: 'abgelehnt',
}
const offices: Record<Office, string> = {
  owner: 'Inhaber/in',
  organiser: 'Organisation',
  programmeEditor: 'Programmredaktion',
  technician: 'Technik',
  ministry: 'Ministerium',
}
const officeHints: Record<Office, string> = {
  owner: 'darf alles und vergibt alle Aufgaben',
  organiser: 'bereitet den Kongress vor und führt ihn durch',
  programmeEditor: 'schreibt das Programm',
  technician: 'betreut alle Räume',
  ministry: 'hört überall zu und antwortet auf Empfehlungen',
}
const refusals: Record<MandateRefusal | OfficeRefusal, string> = {
  noSuchMandate: 'Dieses Mandat gibt es nicht mehr. Sehen Sie nach, was inzwischen hier steht.',
  noSuchPerson: 'Diese Person gibt es nicht mehr.',
  alreadyChecked: 'Jemand im Kongressbüro war schneller und hat schon entschieden. Unten steht, wie.',
  notConfirmed: 'Dieses Mandat ist nicht bestätigt und kann deshalb weder enden noch übergehen.',
  delegationFull:
    'Alle Stimmen dieser Stelle sind in dieser Zeit schon vergeben. Beenden Sie zuerst ein Mandat, bestätigen Sie eine Vertretung, oder geben Sie der Stelle mehr Stimmen.',
  tooManySubstitutes: 'So viele Vertretungen kann eine Stelle zur selben Zeit nicht haben.',
  tooManyMandates: 'So viele Mandate kann eine Stelle nicht haben.',
  alreadyActsFor: 'Diese Person handelt in dieser Zeit schon für diese Stelle. Ändern Sie das Mandat, das da ist.',
  endsBeforeItBegins: 'Das Ende liegt vor dem Anfang. Bitte wählen Sie einen späteren Tag.',
  alreadyEnded: 'Dieses Mandat ist zu dieser Zeit schon beendet.',
  samePerson: 'Diese Person hat das Mandat schon. Bitte wählen Sie eine andere.',
  notDelegate: 'Nur Delegierte können ihr Recht vorübergehend abgeben.',
  votesOutOfRange: 'Bitte geben Sie eine ganze Zahl von 1 bis 99 ein.',
  notYoursToGive: 'Diese Aufgabe können Sie nicht vergeben. Bitten Sie jemanden, dem die Installation gehört.',
  lastOwner: 'Das ist die letzte Person, die alles darf. Geben Sie die Aufgabe zuerst noch jemandem.',
}

export const deskWordsDe = {
  kinds,
  statuses,
  offices,
  officeHints,
  refusals,

  // Personen
  peopleTitle: 'Personen',
  peopleLead: 'Wer dabei ist, für wen sie handeln, und wessen Mandat Sie noch prüfen.',
  peopleSection: 'Mandate prüfen, Aufgaben im Kongress vergeben.',
  query: 'Name, E-Mail-Adresse oder Stelle',
  search: 'Suchen',
  shows: 'Auswahl',
  showAll: 'Alle',
  showWaiting: (count: number) => `Zu prüfen (${count})`,
  showOffices: 'Mit Aufgaben',
  found: (count: number) => (count === 1 ? '1 Person' : `${count} Personen`),
  nobody: 'Niemand gefunden',
  nobodyHow: 'Versuchen Sie es mit einem Teil des Namens.',
  nobodyWaits: 'Es gibt nichts zu prüfen',
  nobodyWaitsHow: 'Wer sich neu anmeldet und für eine Stelle sprechen möchte, erscheint hier.',
  person: 'Person',
  actsFor: 'Handelt für',
  nobodyActedFor: 'nur für sich',
  pages: 'Seiten',
  previous: 'Zurück',
  next: 'Weiter',
  pageOf: (page: number, pages: number) => `Seite ${page} von ${pages}`,

  // Person
  email: 'E-Mail-Adresse',
  noEmail: 'keine',
  atHome: 'Funktion',
  mandatesTitle: 'Mandate',
  noMandates: 'Diese Person handelt nur für sich. Das genügt, um teilzunehmen und zu sprechen.',
  checkedBy: (name: string, day: string) => `geprüft von ${name} am ${day}`,
  checkedBySomebody: (day: string) => `geprüft vom Kongressbüro am ${day}`,
  checkedByDomain: (domain: string, day: string) => `bestätigt am ${day} durch eine E-Mail-Adresse unter ${domain}`,
  restsSince: (day: string) => `Das Recht ruht seit ${day}: Die Vertretung hat es.`,
  since: (day: string) => `seit ${day}`,
  from: (day: string) => `ab ${day}`,
  until: (day: string) => `bis ${day}`,
  confirmAs: 'Bestätigen als',
  confirm: 'Bestätigen',
  refuse: 'Ablehnen',
  refuseOpen: 'Ablehnen, mit Begründung …',
  reason: 'Warum',
  reasonHint: 'Ein Satz genügt. Die Person bekommt ihn per E-Mail; aufbewahrt wird er hier nicht.',
  reasonMissing: 'Bitte schreiben Sie der Person, warum.',
  change: 'Ändern',
  changeOf: (body: string) => `Mandat für ${body} ändern`,

  // Adresse
  addressCorrect: 'Adresse berichtigen',
  addressEnter: 'Adresse eintragen',
  addressNew: 'Richtige E-Mail-Adresse',
  addressHint: 'So, wie die Person sie Ihnen gesagt hat. Links an die alte Adresse gelten dann nicht mehr.',
  addressSave: 'Berichtigen',
  addressRefusals: {
    noSuchPerson: 'Diese Person gibt es nicht mehr.',
    emailInvalid: 'Das ist keine E-Mail-Adresse. Es fehlt vielleicht das @ oder das Ende.',
    sameAddress: 'Diese Adresse ist es schon.',
    addressTaken: 'Diese Adresse hat hier schon jemand anderes.',
    addressShown:
      'Mit ihrer Adresse war die Person schon hier: Sie funktioniert und gehört ihr. Nur sie selbst kann sich mit einer anderen anmelden.',
    holdsOffice: 'Wer eine Aufgabe im Kongress hat, dessen Adresse wird hier nicht geändert.',
  },

  // Neues Mandat
  grantTitle: 'Mandat hinzufügen',
  grantIntro: 'Es gilt sofort als bestätigt.',
  grantFor: 'Für welche Stelle?',
  ofMunicipality: 'Eine Kommune aus dem Verzeichnis',
  ofOther: 'Eine andere Stelle: Verein, Verband, Presse, Ministerium',
  municipality: 'Kommune',
  municipalitySearch: 'Kommune suchen',
  municipalityWhich: 'Welche meinen Sie?',
  municipalityNone: 'Keine Kommune gefunden. Prüfen Sie die Schreibweise.',
  municipalityMissing: 'Bitte suchen Sie die Kommune und wählen Sie sie aus.',
  bodyKind: 'Art der Stelle',
  bodyKindMissing: 'Bitte wählen Sie, was für eine Stelle es ist.',
  bodyName: 'Name der Stelle',
  bodyNameMissing: 'Bitte geben Sie den Namen der Stelle ein.',
  bodyNameWithAddress: 'Bitte geben Sie nur den Namen ein, ohne Internetadresse.',
  kind: 'Als',
  kindMissing: 'Bitte wählen Sie, als was die Person handelt.',
  fromDay: 'Vom',
  toDay: 'Bis einschließlich',
  fromHint: 'Leer: ab sofort.',
  toHint: 'Leer: bis auf Weiteres.',
  dayInvalid: 'Bitte geben Sie einen Tag ein, zum Beispiel 1.9.2026.',
  choose: 'Bitte wählen',
  grant: 'Mandat hinzufügen',

  // Mandat ändern
  endTitle: 'Beenden',
  endIntro: 'Was war, bleibt nachvollziehbar.',
  lastDay: 'Letzter Tag',
  end: 'Mandat beenden',
  successionTitle: 'Amtswechsel',
  successionIntro: 'Vom gewählten Tag an hat die Nachfolge das Mandat, und dieses endet im selben Augenblick.',
  successor: 'Wer folgt nach?',
  successorHint: 'Name oder E-Mail-Adresse; die Person muss schon angemeldet sein.',
  successorSearch: 'Person suchen',
  successorWhich: 'Wen meinen Sie?',
  successorNone: 'Niemand gefunden. Die Nachfolge meldet sich zuerst zum Kongress an.',
  successorMissing: 'Bitte suchen Sie die Person und wählen Sie sie aus.',
  firstDay: 'Erster Tag der Nachfolge',
  succeed: 'Mandat übergeben',
  restTitle: 'Vorübergehend abgeben',
  restIntro:
    'Eine Vertretung darf sprechen und abstimmen, solange niemand der Delegierten anwesend ist. Soll sie es auch dürfen, während diese Person da ist, geben Sie das Recht hier ab.',
  rest: 'An die Vertretung abgeben',
  takeBack: 'Recht zurücknehmen',

  // Aufgaben
  officesTitle: 'Aufgaben im Kongress',
  noOffices: 'Diese Person hat keine Aufgabe für den ganzen Kongress.',
  office: 'Neue Aufgabe',
  officeMissing: 'Bitte wählen Sie eine Aufgabe.',
  give: 'Aufgabe geben',
  take: 'Nehmen',
  takeOf: (office: string) => `Aufgabe nehmen: ${office}`,

  done: {
    confirmed: 'Das Mandat ist bestätigt.',
    addressCorrected: 'Die Adresse ist berichtigt. Was die Person wissen muss, ist an sie unterwegs.',
    refused: 'Das Mandat ist abgelehnt. Die Person kann weiter für sich selbst teilnehmen.',
    granted: 'Das Mandat ist hinzugefügt.',
    ended: 'Das Ende des Mandats ist eingetragen.',
    succeeded: 'Der Amtswechsel ist eingetragen.',
    handedOver: 'Das Recht liegt jetzt bei der Vertretung.',
    takenBack: 'Das Recht liegt wieder bei dieser Person.',
    given: 'Die Aufgabe ist vergeben.',
    taken: 'Die Aufgabe ist genommen.',
    votes: 'Die Zahl der Stimmen ist geändert.',
    domainEntered: 'Die Domain ist eingetragen.',
    domainRemoved: 'Die Domain ist entfernt. Was sie bestätigt hat, bleibt bestätigt.',
  },

  // Stellen
  bodiesTitle: 'Stellen',
  bodiesLead: 'Für wen Menschen hier handeln: Kommunen, Verbände, Vereine, Presse, Ministerium.',
  bodiesSection: 'Delegationen, Stimmen und E-Mail-Domains, die Mandate bestätigen.',
  bodyQuery: 'Name der Stelle',
  bodiesFound: (count: number) => (count === 1 ? '1 Stelle' : `${count} Stellen`),
  noBody: 'Keine Stelle gefunden',
  noBodyHow: 'Eine Stelle entsteht, sobald sich jemand für sie anmeldet oder Sie jemandem ein Mandat für sie geben.',
  body: 'Stelle',
  delegation: 'Delegation',
  nobodySent: 'noch niemand bestätigt',
  waiting: (count: number) => `${count} zu prüfen`,
  representedBodies: 'Stellen mit bestätigtem Mandat',
  representedMunicipalities: 'davon Kommunen auf Gemeindeebene',
  representedInhabitants: 'ihre Einwohnerinnen und Einwohner',
  inhabitantsUnknown: (count: number) =>
    count === 1 ? 'Bei einer Kommune fehlt die Einwohnerzahl.' : `Bei ${count} Kommunen fehlt die Einwohnerzahl.`,
  inhabitantsHow:
    'Jeder Mensch zählt einmal: Verbände und Landkreise zählen nicht noch einmal, was ihre Gemeinden zählen.',
  votesTitle: 'Stimmen',
  votesIntro: 'So viele Delegierte kann die Stelle zur selben Zeit haben, jede und jeder mit einer Stimme.',
  votes: 'Zahl der Stimmen',
  changeVotes: 'Ändern',
  votesCount: (count: number) => (count === 1 ? '1 Stimme' : `${count} Stimmen`),
  domainsTitle: 'Domains, die bestätigen',
  domainsIntro:
    'Wer sich mit einer Adresse unter dieser Domain einloggt, dessen Angabe für diese Stelle gilt ohne weitere Prüfung. Tragen Sie nur Domains ein, unter denen allein diese Stelle Adressen vergibt.',
  noDomains: 'Keine. Das Kongressbüro prüft jedes Mandat selbst.',
  domain: 'Domain',
  domainHint: 'Was nach dem @ steht, zum Beispiel rathaus-musterstadt.de',
  domainKind: 'Bestätigt höchstens als',
  enterDomain: 'Domain eintragen',
  removeDomain: 'Entfernen',
  removeDomainOf: (domain: string) => `${domain} entfernen`,
  confirmsAs: (kind: string) => `bestätigt höchstens als ${kind}`,
  domainRefusals: {
    domainInvalid: 'Das ist keine Domain. Geben Sie nur ein, was nach dem @ steht.',
    domainOfEverybody: 'Unter dieser Domain bekommt jeder eine Adresse. Sie kann nichts bestätigen.',
    tooManyDomains: 'Mehr Domains kann eine Stelle nicht haben. Entfernen Sie zuerst eine.',
    noSuchBody: 'Diese Stelle gibt es nicht mehr.',
  },
}

export type DeskWords = typeof deskWordsDe
