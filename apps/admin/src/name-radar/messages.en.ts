import type { radarChinese } from './messages.zh-CN.ts';

export const radarEnglish = {
  near: 'Near names',
  begin: 'Type the core field of the name you think of',
  beginHint:
    'It is compared with every consortium and open application as you type: characters, sound, priority direction. Drafts of units take no part.',
  none: 'No name is near',
  noneHint:
    'No consortium or open application is written or sounds alike; add a priority direction to see consortia of the same one.',
  told: '%{count} near; the nearest is “%{name}”',
  searching: 'Comparing',
  score: 'Similarity %{score}',
  directionsHint: 'Choose from those of the batch, or type another',
  about:
    'Deciding whether application %{number} “%{name}” is a duplicate of other names; changing the name below only tries it out.',
  release: 'Stop deciding',
  take: 'Decide about this application',
  takeOn: 'Decide about “%{name}”',
  open: 'Compare in the name radar',
  compared: 'Near names and decisions',
  verdict: 'Decided:',
  undecided: 'Not decided yet',
  decide: 'Decide',
  decideAgain: 'Decide anew',
  decideOn: 'Decide whether it is a duplicate of “%{name}”',
  decideTitle: 'Name decision',
  thisName: 'This application',
  otherName: 'Compared with',
  reasonHint: 'On what it rests: whether technology, product and use are the same; it is kept for good',
  keep: 'Record the decision',
  decided: 'The decision is recorded',
  overtaken:
    'Somebody else has just decided; it is shown in the list. Send again if you still want to decide.',
  outdated: 'A name has changed since: decide anew',
  namesThen: 'The names then: %{names}',
  earlier: 'Decided before: %{count}',
} satisfies Record<keyof typeof radarChinese, string>;
