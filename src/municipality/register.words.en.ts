// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { RegisterWords } from './register.words.de.ts'
import type { Expected, WorkbookRefusal, WrongCell } from './workbook.rules.ts'

const number = new Intl.NumberFormat('en-GB')
const count = (value: number) => number.format(value)

function expected(what: Expected): string {
  switch (what.is) {
    case 'heading':
      return `the heading “${what.text}”`
    case 'day':
      return 'a date like 31.12.2024'
    case 'name':
      return 'a name'
    case 'digits':
      return what.count === 1 ? 'one digit' : `${what.count} digits`
    case 'oneOf':
      return `one of ${what.codes.join(', ')}`
    case 'wholeNumber':
      return 'a whole number'
    case 'number':
      return 'a number'
    case 'degrees':
      return `degrees from ${number.format(what.from)} to ${number.format(what.to)}`
  }
}

function cell({ sheet, row, column, expected: what, found }: WrongCell): string {
  const there = found === '' ? 'found nothing' : `found “${found}”`
  return `Sheet ${sheet}, row ${row}, column ${column}: expected ${expected(what)}, ${there}.`
}

function refusal(why: WorkbookRefusal): readonly string[] {
  switch (why.kind) {
    case 'noFile':
      return ['Choose a file first.']
    case 'notAWorkbook':
      return ['This is no Excel workbook (.xlsx), or it is damaged or protected by a password.']
    case 'tooLarge':
      return [`The file is larger than ${why.megabytesMax} MB. The official register has less than 2 MB.`]
    case 'unpacksTooLarge':
      return [`Unpacked, the file would have more than ${why.megabytesMax} MB. This is not the official register.`]
    case 'tooManyRows':
      return [`The file has more than ${count(why.rowsMax)} rows. This is not the official register.`]
    case 'takesTooLong':
      return [`The file had not been read after ${why.secondsMax} seconds. Please try again later.`]
    case 'busy':
      return ['Another file is being read at the moment. Please try again in a minute.']
    case 'sheetMissing':
      return [`The workbook has no sheet ${why.sheet}. In the official register, that is where municipalities are.`]
    case 'wrongCells':
      return why.cells.map(cell)
    case 'twice':
      return [`Sheet ${why.sheet}, row ${why.row}, column C: the key ${why.key} is already in row ${why.firstRow}.`]
    case 'landsMissing':
      return [
        `The file holds ${why.found} of ${why.expected} Länder. An excerpt would dissolve all other municipalities.`,
      ]
  }
}

export const registerWordsEn: RegisterWords = {
  section: 'Municipalities',
  sectionLead: 'Which register of municipalities is loaded, and how to load a new one.',
  title: 'Register of municipalities',
  lead: 'People choose their municipality from it when they register. Here you see what is loaded, and here you load the official one.',

  loadedTitle: 'What is loaded',
  sources: { compact: 'The register that comes along', official: 'The official register' },
  nothingLoaded: 'No register is loaded yet.',
  source: 'Register',
  asOf: 'Municipalities as of',
  populationAsOf: 'Population as of',
  populationNone: 'unknown',
  loadedAt: 'Loaded on',
  loadedBy: 'Loaded by',
  byItself: 'itself, at the first start',
  byCommand: 'the command “npm run register” on the server',
  bySomebody: 'somebody whose data are deleted',
  municipalities: 'municipalities and towns',
  withPopulation: 'of them with population',
  inhabitants: 'inhabitants',
  associations: 'municipal associations',
  districts: 'districts',
  dissolved: 'dissolved, but kept',
  countedOnce: 'Inhabitants stand at municipalities and towns only, so that each person counts once.',
  compactNotice: 'Populations are still missing',
  compactNoticeText:
    'The register that comes along knows names, keys and centre points of 1 January 2016. For populations and today’s boundaries, load the official one.',

  getTitle: 'Load the official register',
  getSteps: [
    'Open the site of the Federal Statistical Office (www.destatis.de) and search for “Gemeindeverzeichnis-Informationssystem GV-ISys”.',
    'Download the “Auszug GV” there as an Excel file: “Alle politisch selbständigen Gemeinden”, best the latest quarter.',
    'Choose the file here. You first see what would change; nothing is changed yet.',
  ],
  getWhy: 'Allmende fetches nothing from the internet. That is why you download the file yourself.',
  file: 'Excel file of the register of municipalities',
  fileHint: 'A file ending in .xlsx, 8 MB at most.',
  look: 'Check the file',
  refusedTitle: 'We cannot load this file',
  refusal,

  previewTitle: 'What would change',
  previewLead: (fileName, asOf) => `From the file “${fileName}”, municipalities as of ${asOf}. Nothing is changed yet.`,
  group: {
    added: (value) => (value === 1 ? 'One is new' : `${count(value)} are new`),
    renamed: (value) => (value === 1 ? 'One has a new name' : `${count(value)} have a new name`),
    moved: (value) => (value === 1 ? 'One gets a new key' : `${count(value)} get a new key`),
    kind: (value) =>
      value === 1 ? 'One changes its kind or district' : `${count(value)} change their kind or district`,
    population: (value) => (value === 1 ? 'One population changes' : `${count(value)} populations change`),
    dissolved: (value) => (value === 1 ? 'One is no more' : `${count(value)} are no more`),
  },
  groupHint: {
    renamed: 'The old name is still found.',
    moved: 'Their association has changed. Whoever is registered for the municipality stays so.',
    dissolved: 'They are not deleted: whoever is registered for them stays so. They cannot be chosen any more.',
  },
  firstOf: (shown) => `The first ${shown}:`,
  otherwise: (value) => `${count(value)} change in spelling, area or centre point only.`,
  unchanged: (value) => `${count(value)} stay as they are.`,
  nothingChanges: 'Nothing would change',
  nothingChangesText: 'Exactly this register is loaded already.',
  inhabitantsBefore: 'Inhabitants so far',
  inhabitantsAfter: 'Inhabitants afterwards',
  leftOut: (areas, inhabitants, fulfilling) =>
    `Not taken over: ${count(areas)} unincorporated areas (${count(inhabitants)} inhabitants), which are no municipalities, and ${count(fulfilling)} municipalities that act for their neighbours and are in the register already.`,
  older: (loaded) => `This file is older than the register that is loaded (${loaded})`,
  olderText: 'If you load it, the older state holds again.',
  apply: 'Load it like this',
  applyAlways: 'All of it happens at once or not at all.',
  discard: 'Discard',
  name: 'Name',
  where: 'Where',
  what: 'What',
  unknown: 'unknown',
  noDistrict: 'no district',
  becomes: (before, after) => `${before} → ${after}`,

  applied: 'The register is loaded',
  appliedText: 'The search knows the new names at once.',
  discarded: 'The file is discarded, nothing was changed',
  uploadGone: 'This file is no longer here',
  uploadGoneText: 'Checked files wait for an hour. Please choose it again.',
  changedMeanwhile: 'The register has changed in the meantime',
  changedMeanwhileText: 'Nothing was loaded. Below you see what would change now.',

  historyTitle: 'Loaded so far',
  historyChanges: 'New / changed / dissolved',
  back: 'Register of municipalities',

  sourceOf: {
    compact:
      'Names and centre points: © GeoBasis-DE / BKG 2016 (data changed), used under GeoNutzV. It holds no populations.',
    official:
      'Names, areas and populations: © Statistisches Bundesamt (Destatis), Gemeindeverzeichnis. Reproduction and distribution, also of parts, permitted provided the source is mentioned.',
  },

  command: {
    usage: 'Like this: npm run register -- FILE.xlsx [--apply]',
    fileUnreadable: (file) => `The file ${file} cannot be read.`,
    refused: 'NOT LOADED: the file was refused.',
    shown: 'ONLY SHOWN: nothing was changed. With --apply it is loaded.',
    applied: (value) => `LOADED: ${count(value)} changes.`,
    changedMeanwhile: 'NOT LOADED: the register changed in the meantime. Please try again.',
    running:
      'Is Allmende running on this database? Then load the file in the congress office under “Municipalities”, or here with this setting:',
  },

  audit: { registerLoaded: 'loaded a register of municipalities', registerLoad: 'load' },

  activity: {
    title: 'Register of municipalities',
    purpose: 'Knowing where the names of municipalities come from, and who loaded them.',
    categories: ['who loaded it', 'time', 'name of the file'],
  },
  held: {
    loads: { title: 'Registers you loaded', fields: { loadedAt: 'loaded', file: 'file' } },
    uploads: {
      title: 'Files that wait for you',
      fields: { uploadedAt: 'uploaded', file: 'file', expiresAt: 'holds until' },
    },
  },
}
