import { applicationId, formationId, type Made } from './applications.ts';
import type { Random } from './random.ts';
import { idOf, unitId } from './units.ts';
import { personName } from './words.ts';

type Person = Readonly<{ id: string }>;
const layers = ['CORE', 'CLOSE', 'GENERAL'] as const;
const positions = ['UPSTREAM', 'MIDSTREAM', 'DOWNSTREAM', 'SUPPORTING'] as const;
const WIDEST = 64;

export function* memberships(made: readonly Made[], { pick }: Random, officer: Person, now: Date) {
  for (const { index, units } of made)
    for (const [position, unit] of units.entries())
      yield {
        id: idOf(5, index * WIDEST + position),
        formationId: formationId(index),
        organisationId: unitId(unit),
        position,
        role: position === 0 ? 'LEAD' : 'MEMBER',
        layer: pick(layers),
        chainPosition: pick(positions),
        strengths: '行业骨干,研发团队与实验条件齐备',
        taskDivision: '承担关键零部件研发与验证',
        cooperationKinds: ['RESEARCH'],
        cooperationEvidence: '2022 年联合研发协议',
        intentConfirmedAt: now,
        intentConfirmedById: officer.id,
      };
}

const bodies = [
  { function: 'DECISION', name: '理事会', isStanding: false, posts: ['HEAD', 'MEMBER'] },
  { function: 'ADVISORY', name: '专家委员会', isStanding: false, posts: ['HEAD', 'MEMBER'] },
  { function: 'EXECUTION', name: '秘书处', isStanding: true, posts: ['HEAD', 'MEMBER', 'STAFF'] },
] as const;

export function* governanceBodies(made: readonly Made[]) {
  for (const { index, units } of made)
    for (const [position, { posts: _posts, ...body }] of bodies.entries())
      yield {
        id: idOf(6, index * WIDEST + position),
        formationId: formationId(index),
        position,
        ...body,
        hostUnitId: body.isStanding ? unitId(units[0] as number) : null,
      };
}

export function* seats(made: readonly Made[], random: Random) {
  for (const { index, units } of made)
    for (const [body, { posts }] of bodies.entries())
      for (const [position, post] of posts.entries())
        yield {
          id: idOf(7, index * WIDEST + body * 8 + position),
          bodyId: idOf(6, index * WIDEST + body),
          position,
          person: personName(random),
          organisationId: unitId(units[position === 1 ? 1 : 0] as number),
          post,
          isFulltime: post === 'STAFF' || (body === 2 && post === 'HEAD'),
        };
}

export function* funds(made: readonly Made[]) {
  for (const { index, units } of made)
    yield {
      id: idOf(12, index),
      formationId: formationId(index),
      rulesName: '创新联合体经费管理办法',
      adoptedOn: '2024-03-20',
      supervisedBy: '监事会',
      supervisionFrequency: '每半年一次',
      custodianId: unitId(units[0] as number),
      followsSpecialFundRules: true,
      acceptsSupervision: true,
      separateAccounting: true,
    };
}

export function* agreements(made: readonly Made[]) {
  for (const { index } of made) yield { formationId: formationId(index), signedOn: '2024-04-01' };
}

export function* directions(made: readonly Made[]) {
  for (const { index, directionId } of made) yield { A: applicationId(index), B: directionId };
}

export function* submissionItems(made: readonly Made[], handler: Person, now: Date) {
  const kinds = ['STAMPED_PAPER', 'WORD', 'PDF_SCAN'];
  for (const { index, row } of made)
    if (row.submittedAt !== null)
      for (const [at, kind] of kinds.entries())
        yield {
          id: idOf(8, index * WIDEST + at),
          applicationId: applicationId(index),
          kind,
          copies: 1,
          receivedAt: now,
          handlerId: handler.id,
        };
}

export function* history(made: readonly Made[], actor: Person) {
  for (const { index, row } of made)
    for (const [at, action] of ['create', 'submit'].entries())
      yield {
        id: idOf(9, index * WIDEST + at),
        at: row.updatedAt,
        actorId: actor.id,
        actorName: '示例',
        action,
        subject: 'Application',
        recordId: applicationId(index),
        recordName: row.name,
        toStatus: row.status,
      };
}
