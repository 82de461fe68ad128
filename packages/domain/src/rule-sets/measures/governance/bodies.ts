import { z } from 'zod';
import {
  type GovernanceBodyInput,
  type GovernanceFunction,
  governanceFunction,
  type SeatPost,
} from '../../../governance/governance-body.ts';
import { both, type Label } from '../../../kernel/label.ts';
import { type Measured, measure } from '../../../kernel/measure.ts';
import { joined, none } from '../wording.ts';

const FIELD = 'formation.governanceBodies';
const functionNames = (functions: readonly GovernanceFunction[]): Label =>
  joined(
    functions.map((each) => governanceFunction.labels[each]),
    '、',
    ', ',
  );

const has = ({ seats }: GovernanceBodyInput, ...posts: SeatPost[]) =>
  seats.some(({ post }) => posts.includes(post));

/** The seats a body lacks; null where it has a head and somebody beside. */
function lackOf(body: GovernanceBodyInput): Label | null {
  const [head, members] = [has(body, 'HEAD'), has(body, 'MEMBER', 'STAFF')];
  if (head && members) return null;
  if (!head && !members) return both('未填写负责人和成员', 'no head and no members');
  return head ? both('未填写成员', 'no members') : both('未填写负责人', 'no head');
}

/** 组织机构: every function is there, whatever the bodies are called (理事会, 专家委员会, 秘书处), each with a head and members. */
export const governanceFunctions = measure({
  kind: 'governanceFunctions',
  parameters: z.object({ functions: z.array(governanceFunction.schema).min(1) }),
  field: FIELD,
  take: ({ functions }, { governanceBodies }): Measured => {
    const names = functionNames(functions);
    const threshold = both(
      `${names['zh-CN']}均设立，有负责人和成员`,
      `${names.en}; each with a head and members`,
    );
    const judged = governanceBodies.map((body, index) => ({ body, index, lack: lackOf(body) }));
    const complete = functions.filter((each) =>
      judged.some(({ body, lack }) => body.function === each && !lack),
    );
    const absent = functions.filter((each) => governanceBodies.every((body) => body.function !== each));
    const short = judged.filter(
      ({ body, lack }) => lack && functions.includes(body.function) && !complete.includes(body.function),
    );
    const seen = complete.length > 0 ? functionNames(complete) : none;
    const absentNames = functionNames(absent);
    const shortNames = joined(
      short.flatMap(({ body, lack }) =>
        lack ? [both(`${body.name}${lack['zh-CN']}`, `${body.name} has ${lack.en}`)] : [],
      ),
      '，',
      ', ',
    );
    const parts = [
      ...(absent.length > 0 ? [both(`未设立${absentNames['zh-CN']}`, `not set up: ${absentNames.en}`)] : []),
      ...(short.length > 0 ? [shortNames] : []),
    ];
    const lacking = joined(parts, '；', '; ');
    return {
      result:
        complete.length === functions.length ? 'HOLDS' : governanceBodies.length === 0 ? 'MISSING' : 'MISSES',
      seen,
      threshold,
      computation:
        parts.length === 0
          ? both(
              `${functions.length} 项职能均有机构承担（按职能核对，不按名称）`,
              `All ${functions.length} functions are covered (by function, not by name)`,
            )
          : lacking,
      fix: both(`补充组织机构：${lacking['zh-CN']}`, `Complete the bodies: ${lacking.en}`),
      field: absent.length === 0 && short[0] ? `${FIELD}.${short[0].index}.seats` : FIELD,
      related: short.map(({ body, lack }) => ({
        kind: 'GOVERNANCE_BODY',
        name: body.name,
        ...(lack && { detail: lack }),
      })),
    };
  },
});

/** 常设执行机构: a standing executive body with staff; the rule gives no number for “必要的”. */
export const standingExecution = measure({
  kind: 'standingExecution',
  parameters: z.object({ minStaff: z.int().positive().default(1) }),
  field: FIELD,
  take: ({ minStaff }, { governanceBodies }): Measured => {
    const threshold = both(`常设，工作人员 ≥ ${minStaff} 人`, `standing, staff ≥ ${minStaff}`);
    const bodies = governanceBodies.flatMap((body, index) =>
      body.function === 'EXECUTION'
        ? [{ body, index, staff: body.seats.filter(({ post }) => post === 'STAFF').length }]
        : [],
    );
    const good = bodies.find(({ body, staff }) => body.isStanding && staff >= minStaff);
    const shown = good ?? bodies[0];
    if (!shown)
      return {
        result: 'MISSING',
        seen: none,
        threshold,
        computation: both('未设立执行机构', 'No executive body is set up'),
        fix: both(
          '增加执行机构，注明常设并填写工作人员',
          'Add an executive body that is standing and has staff',
        ),
      };
    const { body, index, staff } = shown;
    const standing = body.isStanding ? both('常设', 'standing') : both('非常设', 'not standing');
    return {
      result: good ? 'HOLDS' : 'MISSES',
      seen: both(`${standing['zh-CN']}，${staff} 人`, `${standing.en}, ${staff}`),
      threshold,
      computation: both(
        `${body.name}：${standing['zh-CN']}，工作人员 ${staff} 人，要求常设且不少于 ${minStaff} 人`,
        `${body.name}: ${standing.en}, ${staff} staff; standing and at least ${minStaff} required`,
      ),
      fix: body.isStanding
        ? both(`为“${body.name}”增加工作人员`, `Add staff to “${body.name}”`)
        : both(
            `将“${body.name}”设为常设机构并配备工作人员`,
            `Make “${body.name}” a standing body with staff`,
          ),
      field: `${FIELD}.${index}.${body.isStanding ? 'seats' : 'isStanding'}`,
      related: good ? [] : [{ kind: 'GOVERNANCE_BODY', name: body.name, detail: standing }],
    };
  },
});
