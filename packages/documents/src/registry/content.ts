import type {
  ChangeDifference,
  ChangeInput,
  ChangeKind,
  ConsortiumStatus,
  DecidedStatus,
  DeclaredFunds,
  Finding,
  RunningFormation,
} from '@consortium/domain';

/** 登记情况: a consortium as the registry knows it on a day; nothing has to be looked up to print it. */
export type Registered = Readonly<{
  number: string;
  status: ConsortiumStatus;
  /** 批复: by which document, of which day. */
  establishedOn: string;
  documentNo: string;
  documentTitle: string;
  formation: RunningFormation;
  funds: DeclaredFunds | null;
  /** 历次名称与状态 up to the day. */
  terms: readonly Readonly<{ name: string; status: ConsortiumStatus; validFrom: string }>[];
  /** The units that the formation names by id. */
  units: readonly Readonly<{ id: string; legalName: string; uscc: string }>[];
}>;

/** 变更决定: what was decided on a change request, and what it changes. */
export type ChangeDecision = Readonly<{
  number: string;
  consortium: Readonly<{ number: string; name: string }>;
  /** Who asked. */
  leadUnit: string;
  kind: ChangeKind;
  decision: DecidedStatus;
  effectiveOn: string;
  submittedOn: string;
  reason: string;
  note: string;
  /** What was asked, and the units that it names by id. */
  asked: ChangeInput;
  units: readonly Readonly<{ id: string; legalName: string }>[];
  /** What differs; nothing where the change was refused. */
  differences: readonly ChangeDifference[];
  /** 条款结论的变化: the clauses that came to something else by it. */
  clauses: readonly Readonly<{ before: Finding; after: Finding }>[];
}>;

/** 名录文书: what is printed of the registry. */
export type RegistryPaper = Readonly<{ hash: string }> &
  (
    | Readonly<{ kind: 'certificate' | 'extract'; asOf: string; consortium: Registered }>
    | Readonly<{ kind: 'registry'; asOf: string; consortia: readonly Registered[]; isWhole: boolean }>
    | Readonly<{ kind: 'change'; change: ChangeDecision; decidedAt: Date }>
  );
