import { both, type Label } from '../kernel/label.ts';
import type { RunningFormation } from './running-formation.ts';

/** 变更提示: what a change takes along without being asked to: hosts, custody and seats of who leaves. */
export function changeWarnings(before: RunningFormation, after: RunningFormation): Label[] {
  const bodies = before.governanceBodies.flatMap((body) => {
    const then = after.governanceBodies.find(({ name }) => name === body.name);
    if (!then) return [];
    const fewer = body.seats.length - then.seats.length;
    return [
      ...(body.hostUnitId !== null && then.hostUnitId === null
        ? [both(`“${body.name}”将没有依托单位`, `“${body.name}” will have no host unit`)]
        : []),
      ...(fewer > 0
        ? [both(`“${body.name}”将减少 ${fewer} 个席位`, `“${body.name}” will have ${fewer} seat(s) less`)]
        : []),
    ];
  });
  return before.custodianId !== null && after.custodianId === null
    ? [...bodies, both('经费将没有受托单位', 'The funds will be in nobody’s custody')]
    : bodies;
}
