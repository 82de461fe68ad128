import type { ResolutionInput } from '@consortium/domain';
import type { Act, ResourceDocuments } from '../../providers/documents.ts';

const meeting = `heldOn place chairedBy present entitled hasQuorum summary body { id name function }
  resolutions { title text votesFor votesAgainst votesAbstained isAdopted }`;

/** The GraphQL documents of 组织机构会议; what is done with them is done with their consortium. */
export const meetingDocuments: ResourceDocuments = {
  type: 'GovernanceMeeting',
  row: meeting,
  detail: meeting,
  orders: { heldOn: 'HELD' },
};

const entry = `bookedOn direction source use amount voucherNo purpose reverses { voucherNo } reversedBy { voucherNo }`;

/** The GraphQL documents of 经费收支. */
export const fundEntryDocuments: ResourceDocuments = {
  type: 'FundEntry',
  row: entry,
  detail: entry,
  orders: { bookedOn: 'BOOKED', voucherNo: 'VOUCHER', amount: 'AMOUNT' },
};

export const ledgerDocument = `query ledger($id: ID!) {
  consortium(id: $id) { ledger { year isClosed opening income spending closing
    bySource { source income spending } byUse { use spending budget left } } }
}`;

export const supervisionDocument = `query fundSupervisions($id: ID!) {
  consortium(id: $id) { fundSupervisions { checkedOn checkedBy scope conclusion found rectifyBy } } }`;

const of = (mutation: string, args: Readonly<Record<string, string>>): Act => ({
  mutation,
  args: { id: 'ID!', ...args, idempotencyKey: 'String' },
});

/** What is done with the books of a consortium. */
export const bookActs: Readonly<Record<string, Act>> = {
  recordMeeting: of('recordGovernanceMeeting', { meeting: 'GovernanceMeetingInput!' }),
  correctMeeting: of('correctGovernanceMeeting', {
    version: 'Int',
    meetingId: 'ID!',
    meeting: 'GovernanceMeetingInput!',
  }),
  removeMeeting: of('removeGovernanceMeeting', { meetingId: 'ID!', reason: 'String' }),
  bookEntries: of('bookFundEntries', { entries: '[FundEntryInput!]!' }),
  reverseFundEntry: of('reverseFundEntry', {
    entryId: 'ID!',
    bookedOn: 'CalendarDay!',
    voucherNo: 'String!',
    reason: 'String',
  }),
  recordSupervision: of('recordFundSupervision', { supervision: 'FundSupervisionInput!' }),
  fileFundDeclaration: of('fileFundDeclaration', {
    version: 'Int',
    declaration: 'FundDeclarationVersionInput!',
    reason: 'String',
  }),
  setBodyRules: of('setBodyRules', { version: 'Int', rules: 'BodyRulesInput!' }),
  setBudget: of('setFundBudget', { version: 'Int', budget: 'FundBudgetInput!' }),
  closeFundYear: of('closeFundYear', { year: 'Int!' }),
  reopenFundYear: of('reopenFundYear', { year: 'Int!', reason: 'String' }),
};

type Named = Readonly<{ id: string; name: string; function: string }>;
/** 决议 with what came of the vote. */
export type Resolution = ResolutionInput & Readonly<{ isAdopted: boolean }>;
export type MeetingRecord = Readonly<{
  id: string;
  heldOn: string;
  place: string;
  chairedBy: string;
  present: readonly string[];
  entitled: readonly string[];
  hasQuorum: boolean;
  summary: string;
  body: Named;
  resolutions: readonly Resolution[];
}>;
export type Supervision = Readonly<{
  checkedOn: string;
  checkedBy: string;
  scope: string;
  conclusion: string;
  found: string;
  rectifyBy: string | null;
}>;
export type EntryRecord = Readonly<{
  id: string;
  bookedOn: string;
  direction: string;
  source: string;
  use: string | null;
  amount: string;
  voucherNo: string;
  purpose: string;
  reverses: Readonly<{ voucherNo: string }> | null;
  reversedBy: Readonly<{ voucherNo: string }> | null;
}>;
