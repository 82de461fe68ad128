import type { ConsortiumStatus, DeadlineKind, FunnelStep, OrganisationKind, Role } from '@consortium/domain';

export const funnelDocument = `query boardFunnel {
  batches(first: 50, orderBy: OPENS_DESC) { nodes { id title phase funnel { step count } } } }`;
export type BatchFunnel = Readonly<{
  id: string;
  title: string;
  phase: string;
  funnel: readonly Readonly<{ step: FunnelStep; count: number }>[];
}>;
export type FunnelAnswer = Readonly<{ batches: Readonly<{ nodes: readonly BatchFunnel[] }> }>;

export const registryDocument = `query boardRegistry { registryCounts { total inForce
  byStatus { status count } byDirection { direction count } byDistrict { district { id name } count }
  byLeadKind { kind count } } }`;
export type RegistryAnswer = Readonly<{
  registryCounts: Readonly<{
    total: number;
    inForce: number;
    byStatus: readonly Readonly<{ status: ConsortiumStatus; count: number }>[];
    byDirection: readonly Readonly<{ direction: string | null; count: number }>[];
    byDistrict: readonly Readonly<{
      district: Readonly<{ id: string; name: string }> | null;
      count: number;
    }>[];
    byLeadKind: readonly Readonly<{ kind: OrganisationKind; count: number }>[];
  }>;
}>;

/** Every consortium in force is examined for it: asked for by itself. */
export const healthDocument = `query boardHealth { registryCounts { byMissed { missed count } } }`;
export type HealthAnswer = Readonly<{
  registryCounts: Readonly<{ byMissed: readonly Readonly<{ missed: number; count: number }>[] }>;
}>;

export const deadlinesDocument = `query boardDeadlines($days: Int!) { deadlines(days: $days) { isWhole
  items { kind day recordId recordName } } }`;
export type DeadlinesAnswer = Readonly<{
  deadlines: Readonly<{
    isWhole: boolean;
    items: readonly Readonly<{ kind: DeadlineKind; day: string; recordId: string; recordName: string }>[];
  }>;
}>;

export const backlogDocument = `query boardBacklog { backlog { id name role count oldestAt
  tasks { subject recordId sentence dueOn createdAt } } }`;
export type Handler = Readonly<{
  id: string;
  name: string;
  role: Role;
  count: number;
  oldestAt: string;
  tasks: readonly Readonly<{
    subject: string;
    recordId: string;
    sentence: string;
    dueOn: string | null;
    createdAt: string;
  }>[];
}>;
export type BacklogAnswer = Readonly<{ backlog: readonly Handler[] }>;
