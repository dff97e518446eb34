// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { Expected, WorkbookRefusal, WrongCell } from './workbook.rules.ts'

const number = new Intl.NumberFormat('de-DE')
const count = (value: number) => number.format(value)

function expected(what: Expected): string {
  switch (what.is) {
    case 'heading':
      return `die Überschrift „${what.text}“`
    case 'day':
      return 'ein Datum wie 31.12.2024'
    case 'name':
      return 'ein Name'
    case 'digits':
      return what.count === 1 ? 'eine Ziffer' : `${what.count} Ziffern`
    case 'oneOf':
      return `eines von ${what.codes.join(', ')}`
    case 'wholeNumber':
      return 'eine ganze Zahl'
    case 'number':
      return 'eine Zahl'
    case 'degrees':
      return `eine Gradzahl von ${number.format(what.from)} bis ${number.format(what.to)}`
  }
}

function cell({ sheet, row, column, expected: what, found }: WrongCell): string {
  const there = found === '' ? 'nichts' : `„${found}“`
  return `Blatt ${sheet}, Zeile ${row}, Spalte ${column}: erwartet ${expected(what)}, gefunden ${there}.`
}

function refusal(why: WorkbookRefusal): readonly string[] {
  switch (why.kind) {
    case 'noFile':
      return ['Wählen Sie zuerst eine Datei aus.']
    case 'notAWorkbook':
      return ['Das ist keine Excel-Arbeitsmappe (.xlsx), oder sie ist beschädigt oder mit einem Kennwort geschützt.']
    case 'tooLarge':
      return [`Die Datei ist größer als ${why.megabytesMax} MB. Das amtliche Verzeichnis hat weniger als 2 MB.`]
    case 'unpacksTooLarge':
      return [`Entpackt hätte die Datei mehr als ${why.megabytesMax} MB. Das ist nicht das amtliche Verzeichnis.`]
    case 'tooManyRows':
      return [`Die Datei hat mehr als ${count(why.rowsMax)} Zeilen. Das ist nicht das amtliche Verzeichnis.`]
    case 'takesTooLong':
      return [
        `Die Datei war nach ${why.secondsMax} Sekunden noch nicht gelesen. Bitte versuchen Sie es später noch einmal.`,
      ]
    case 'busy':
      return ['Gerade wird schon eine Datei gelesen. Bitte versuchen Sie es in einer Minute noch einmal.']
    case 'sheetMissing':
      return [`Die Arbeitsmappe hat kein ${why.sheet}. Blatt. Im amtlichen Verzeichnis stehen dort die Gemeinden.`]
    case 'wrongCells':
      return why.cells.map(cell)
    case 'twice':
      return [
        `Blatt ${why.sheet}, Zeile ${why.row}, Spalte C: Den Schlüssel ${why.key} gibt es schon in Zeile ${why.firstRow}.`,
      ]
    case 'landsMissing':
      return [
        `In der Datei stehen ${why.found} von ${why.expected} Ländern. Ein Auszug würde alle anderen Gemeinden auflösen.`,
      ]
  }
}

export const registerWordsDe = {
  section: 'Kommunen',
  sectionLead: 'Welches Gemeindeverzeichnis geladen ist, und wie Sie ein neues laden.',
  title: 'Verzeichnis der Kommunen',
  lead: 'Daraus wählen die Menschen bei der Anmeldung ihre Kommune. Hier steht, was geladen ist, und hier laden Sie das amtliche.',

  loadedTitle: 'Was geladen ist',
  sources: { compact: 'Mitgeliefertes Verzeichnis', official: 'Amtliches Gemeindeverzeichnis' },
  nothingLoaded: 'Noch ist kein Verzeichnis geladen.',
  source: 'Verzeichnis',
  asOf: 'Gebietsstand',
  populationAsOf: 'Einwohnerzahlen vom',
  populationNone: 'unbekannt',
  loadedAt: 'Geladen am',
  loadedBy: 'Geladen von',
  byItself: 'beim ersten Start von selbst',
  byCommand: 'auf dem Server, mit „npm run register“',
  bySomebody: 'jemandem, dessen Daten gelöscht sind',
  municipalities: 'Gemeinden und Städte',
  withPopulation: 'davon mit Einwohnerzahl',
  inhabitants: 'Einwohnerinnen und Einwohner',
  associations: 'Gemeindeverbände',
  districts: 'Landkreise',
  dissolved: 'aufgelöst, aber aufbewahrt',
  countedOnce: 'Einwohner zählen nur bei Gemeinden und Städten, damit jeder Mensch einmal zählt.',
  compactNotice: 'Einwohnerzahlen fehlen noch',
  compactNoticeText:
    'Das mitgelieferte Verzeichnis kennt Namen, Schlüssel und Mittelpunkte vom 1. Januar 2016. Für Einwohnerzahlen und heutige Grenzen laden Sie das amtliche.',

  getTitle: 'Das amtliche Verzeichnis laden',
  getSteps: [
    'Öffnen Sie die Seite des Statistischen Bundesamts (www.destatis.de) und suchen Sie nach „Gemeindeverzeichnis-Informationssystem GV-ISys“.',
    'Laden Sie dort den „Auszug GV“ als Excel-Datei herunter: „Alle politisch selbständigen Gemeinden“, am besten den neuesten Stand zum Quartal.',
    'Wählen Sie die Datei hier aus. Sie sehen zuerst, was sich ändern würde; geändert wird noch nichts.',
  ],
  getWhy: 'Allmende holt nichts aus dem Netz. Deshalb laden Sie die Datei selbst herunter.',
  file: 'Excel-Datei des Gemeindeverzeichnisses',
  fileHint: 'Eine Datei mit der Endung .xlsx, höchstens 8 MB.',
  look: 'Datei prüfen',
  refusedTitle: 'Diese Datei können wir nicht laden',
  refusal,

  previewTitle: 'Was sich ändern würde',
  previewLead: (fileName: string, asOf: string) =>
    `Aus der Datei „${fileName}“, Gebietsstand ${asOf}. Noch ist nichts geändert.`,
  group: {
    added: (value: number) => (value === 1 ? 'Eine kommt hinzu' : `${count(value)} kommen hinzu`),
    renamed: (value: number) => (value === 1 ? 'Eine heißt anders' : `${count(value)} heißen anders`),
    moved: (value: number) =>
      value === 1 ? 'Eine bekommt einen neuen Schlüssel' : `${count(value)} bekommen einen neuen Schlüssel`,
    kind: (value: number) =>
      value === 1 ? 'Eine ändert Art oder Landkreis' : `${count(value)} ändern Art oder Landkreis`,
    population: (value: number) =>
      value === 1 ? 'Eine Einwohnerzahl ändert sich' : `${count(value)} Einwohnerzahlen ändern sich`,
    dissolved: (value: number) => (value === 1 ? 'Eine gibt es nicht mehr' : `${count(value)} gibt es nicht mehr`),
  },
  groupHint: {
    renamed: 'Der alte Name wird weiter gefunden.',
    moved: 'Der Gemeindeverband hat sich geändert. Wer für die Kommune angemeldet ist, bleibt es.',
    dissolved: 'Sie werden nicht gelöscht: Wer für sie angemeldet ist, bleibt es. Neu auswählen kann man sie nicht.',
  },
  firstOf: (shown: number) => `Die ersten ${shown}:`,
  otherwise: (value: number) => `${count(value)} ändern sich nur in Schreibweise, Fläche oder Mittelpunkt.`,
  unchanged: (value: number) => `${count(value)} bleiben, wie sie sind.`,
  nothingChanges: 'Es würde sich nichts ändern',
  nothingChangesText: 'Genau dieses Verzeichnis ist schon geladen.',
  inhabitantsBefore: 'Einwohner bisher',
  inhabitantsAfter: 'Einwohner danach',
  leftOut: (areas: number, inhabitants: number, fulfilling: number) =>
    `Nicht übernommen: ${count(areas)} gemeindefreie Gebiete (${count(inhabitants)} Einwohner), die keine Gemeinden sind, und ${count(fulfilling)} erfüllende Gemeinden, die schon als Gemeinde dabei sind.`,
  older: (loaded: string) => `Diese Datei ist älter als das geladene Verzeichnis (${loaded})`,
  olderText: 'Wenn Sie sie laden, gilt wieder der ältere Stand.',
  apply: 'So laden',
  applyAlways: 'Alles geschieht auf einmal oder gar nicht.',
  discard: 'Verwerfen',
  name: 'Name',
  where: 'Wo',
  what: 'Was',
  unknown: 'unbekannt',
  noDistrict: 'kein Landkreis',
  becomes: (before: string, after: string) => `${before} → ${after}`,

  applied: 'Das Verzeichnis ist geladen',
  appliedText: 'Die Suche kennt die neuen Namen sofort.',
  discarded: 'Die Datei ist verworfen, geändert wurde nichts',
  uploadGone: 'Diese Datei ist nicht mehr da',
  uploadGoneText: 'Geprüfte Dateien warten eine Stunde. Bitte wählen Sie sie noch einmal aus.',
  changedMeanwhile: 'Das Verzeichnis hat sich inzwischen geändert',
  changedMeanwhileText: 'Geladen wurde nichts. Unten steht, was sich jetzt ändern würde.',

  historyTitle: 'Bisher geladen',
  historyChanges: 'Neu / geändert / aufgelöst',
  back: 'Verzeichnis der Kommunen',

  sourceOf: {
    compact:
      'Namen und Mittelpunkte: © GeoBasis-DE / BKG 2016 (Daten verändert), Nutzung nach GeoNutzV. Einwohnerzahlen sind darin nicht enthalten.',
    official:
      'Namen, Flächen und Einwohnerzahlen: © Statistisches Bundesamt (Destatis), Gemeindeverzeichnis. Vervielfältigung und Verbreitung, auch auszugsweise, mit Quellenangabe gestattet.',
  },

  command: {
    usage: 'So geht es: npm run register -- DATEI.xlsx [--apply]',
    fileUnreadable: (file: string) => `Die Datei ${file} lässt sich nicht lesen.`,
    refused: 'NICHT GELADEN: Die Datei wurde zurückgewiesen.',
    shown: 'NUR GEZEIGT: Es wurde nichts geändert. Mit --apply wird geladen.',
    applied: (value: number) => `GELADEN: ${count(value)} Änderungen.`,
    changedMeanwhile: 'NICHT GELADEN: Das Verzeichnis hat sich währenddessen geändert. Bitte noch einmal.',
    running:
      'Läuft Allmende gerade mit dieser Datenbank? Dann laden Sie die Datei im Kongressbüro unter „Kommunen“, oder hier mit dieser Einstellung:',
  },

  audit: { registerLoaded: 'Gemeindeverzeichnis geladen', registerLoad: 'Ladung' },

  // Auskunft und Verzeichnis
  activity: {
    title: 'Gemeindeverzeichnis',
    purpose: 'Wissen, woher die Namen der Kommunen stammen und wer sie geladen hat.',
    categories: ['Wer geladen hat', 'Zeitpunkt', 'Name der Datei'],
  },
  held: {
    loads: { title: 'Verzeichnisse, die Sie geladen haben', fields: { loadedAt: 'Geladen', file: 'Datei' } },
    uploads: {
      title: 'Dateien, die auf Sie warten',
      fields: { uploadedAt: 'Hochgeladen', file: 'Datei', expiresAt: 'Gilt bis' },
    },
  },
}

export type RegisterWords = typeof registerWordsDe
