// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { TasksWords } from './tasks.words.de.ts'

export const tasksWordsEn: TasksWords = {
  label: 'Contributors',
  sectionLead: 'Who speaks, moderates or presides in which session.',
  title: 'Contributors',
  lead: 'Whoever is put down here gets an e-mail with a personal link and need not register.',
  session: 'Session',
  when: 'When',
  who: 'Who',
  nobody: 'nobody yet',
  change: 'Put down',
  changeOf: (title) => `Put contributors down: ${title}`,
  noSessions: 'No sessions yet',
  noSessionsHow: 'As soon as the programme stands, you put down here who contributes.',

  holders: (count) => (count === 1 ? 'One task' : `${count} tasks`),
  role: 'Task',
  name: 'Name',
  nameMissing: 'Please enter the name.',
  email: 'E-mail address',
  emailHint: 'The invitation goes there. If the person is known already, their name stays as it is.',
  language: 'Language of the e-mail',
  choose: 'Please choose',
  roleMissing: 'Please choose a task.',
  take: 'Take off',
  takeOf: (name, role) => `Take off: ${name}, ${role}`,
  add: 'Put somebody down',
  give: 'Put down and invite',
  given: 'Put down. The invitation is on its way.',
  taken: 'Taken off.',
  refused: {
    noSuchSession: 'This session is no longer there.',
    tasksFull: 'No more people can be put down for one session.',
    emailInvalid: 'That is no e-mail address. Perhaps the @ or the end is missing.',
    alreadyHas: 'This person has this task here already.',
  },
  audit: { taskGiven: 'Put down for a session', taskTaken: 'Taken off a session' },
}
