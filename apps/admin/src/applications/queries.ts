import { ticketFields } from '../kernel/files/uploadFile.ts';
import type { Act, ResourceDocuments } from '../providers/documents.ts';
import { recordOf } from './record.ts';

const row = `number name status version kind batch { id title closesAt } leadUnit { id legalName }
  recommendingBody { id name } priorityDirections { id name } memberCount submittedAt correctionDueOn isOverdue updatedAt
  openActions myRole`;

export const unitFields = `id version uscc legalName formerNames kind sector isLegalPerson divisionCode placeOfBusiness tags`;

const texts = `mainBusinessDirection contactName contactPhone contactEmail necessity foundation academicActivities keyProblems
  developmentIdea taskGoals contents operatingMechanism expectedPerformance safeguards specialCaseBasis selfCheckSignedOn`;

const formation = `formation {
  members {
    organisation { ${unitFields} } role layer chainPosition strengths taskDivision commitments cooperationKinds
    cooperationEvidence intentConfirmedAt
  }
  governanceBodies {
    function name isStanding duties hostUnit { id legalName }
    seats { person post title isFulltime organisation { id legalName } }
  }
  fundManagementDeclaration {
    rulesName adoptedOn supervisedBy supervisionFrequency followsSpecialFundRules acceptsSupervision separateAccounting
    custodian { id legalName }
  }
  agreement { signedOn liableParty incomeSharing effectiveOn }
}`;

const detail = `number name status version kind updatedAt submittedAt recommendedAt receivedAt concludedAt correctionDueOn isOverdue
  memberCount openActions myRole ${texts}
  batch { id title year kind phase closesOn closesAt isClosingDayIncluded requiredItems directions { id name } ruleSet { id documentNo edition title } }
  leadUnit { id legalName uscc } recommendingBody { id name } priorityDirections { id name }
  ${formation}
  submissionItems { kind expectsFile copies receivedAt handler attachment { id name size createdAt uploadedBy mediaType downloadPath
    formComparison { filing latestFiling isReadable differences { where filed returned } } } }
  filings { filing filedAt hash }
  carriedParts { part confirmedAt } convertedFrom { id number } convertedTo { id number }
  specialCase { status basis reason codes proposedBy proposedAt arguedOn participants argument decidedBy decidedAt decisionDocumentNo decisionNote }
  waivers { code reason evidence status proposedAt proposedBy decidedAt decidedBy decisionNote }
  verdicts { code verdict note givenAt givenBy }
  corrections { dueOn note requestedAt resubmittedAt requestedBy items { code field note } }
  meetingResults { id meeting heldOn result reason } consortium { id number name }`;

const plain = (mutation: string): Act => ({
  mutation,
  args: { id: 'ID!', version: 'Int', reason: 'String', idempotencyKey: 'String' },
});
const act = (mutation: string, args: Readonly<Record<string, string>>): Act => ({
  mutation,
  args: { id: 'ID!', ...args, idempotencyKey: 'String' },
});

/** The GraphQL documents of 申报. */
export const applicationDocuments: ResourceDocuments = {
  type: 'Application',
  row,
  detail,
  orders: {
    number: 'NUMBER',
    name: 'NAME',
    'leadUnit.legalName': 'LEAD_UNIT',
    'recommendingBody.name': 'DISTRICT',
    status: 'STATUS',
    submittedAt: 'SUBMITTED',
    updatedAt: 'UPDATED',
    correctionDueOn: 'CORRECTION_DUE',
    'batch.title': 'BATCH',
  },
  toRecord: recordOf,
  exportPath: 'applications',
  create: {
    mutation: 'createApplication',
    args: { batchId: 'ID!', application: 'ApplicationInput!', idempotencyKey: 'String' },
    values: ({ batchId, name }) => ({ batchId, application: { name } }),
  },
  update: {
    mutation: 'updateApplication',
    args: { id: 'ID!', version: 'Int!', application: 'ApplicationInput!', idempotencyKey: 'String' },
    values: ({ application }) => ({ application }),
    // Saved every few seconds while someone types: only what changed by saving comes back.
    result: {
      selection: '... on Application { id version updatedAt }',
      toRecord: (outcome) => outcome as { id: string },
    },
  },
  acts: {
    submit: plain('submitApplication'),
    confirmIntent: plain('confirmIntent'),
    recommend: plain('recommendApplication'),
    return: plain('returnApplication'),
    passFormalCheck: plain('passFormalCheck'),
    failFormalCheck: plain('failFormalCheck'),
    withdraw: plain('withdrawApplication'),
    convert: act('convertApplication', { version: 'Int', batchId: 'ID!' }),
    confirmCarried: act('confirmCarriedParts', { parts: '[ApplicationPart!]!' }),
    proposeSpecialCase: act('proposeSpecialCase', { specialCase: 'SpecialCaseInput!' }),
    argueSpecialCase: act('argueSpecialCase', { argument: 'SpecialCaseArgumentInput!' }),
    decideSpecialCase: act('decideSpecialCase', { decision: 'SpecialCaseDecisionInput!' }),
    disqualify: act('disqualifyApplication', { version: 'Int', reason: 'String', documentNo: 'String!' }),
    proposeWaiver: act('proposeWaiver', { waiver: 'WaiverInput!' }),
    approveWaiver: act('approveWaiver', { code: 'String!', decision: 'WaiverStatus', note: 'String' }),
    receiveItem: act('receiveSubmissionItem', { kind: 'SubmissionItemKind!', copies: 'Int' }),
    recordVerdict: act('recordVerdicts', { verdicts: '[VerdictInput!]!' }),
    openReview: act('openReview', { version: 'Int', review: 'ReviewInput!' }),
    assignExpert: act('assignExperts', { expertIds: '[ID!]!' }),
    closeReview: act('closeReview', { version: 'Int', confirmed: 'Boolean' }),
    recordSiteVisit: act('recordSiteVisit', { siteVisit: 'SiteVisitInput!' }),
    requestCorrection: act('requestCorrection', { version: 'Int', correction: 'CorrectionInput!' }),
  },
};

const examined = '{ examinedAt findingsJson facts ruleSet { id } }';

/** 登记事实 of a draft as it stands on the screen. */
export const factsDocument = `query facts($batchId: ID!, $application: ApplicationInput!, $applicationId: ID) {
  examination: examineFormation(batchId: $batchId, application: $application, applicationId: $applicationId) { facts }
}`;

/** 条款对照 of a stored application: now, and as frozen when it was submitted. */
export const examinationsDocument = `query examinations($id: ID!) {
  application(id: $id) { id current: examination ${examined} submitted: examination(basis: SUBMITTED) ${examined} }
}`;

/** The clauses of one edition; an edition never changes. */
export const ruleSetDocument = `query ruleSetDefinition($id: ID!) { ruleSet(id: $id) { id documentNo edition title definition } }`;

export const openBatchesToFileDocument = `query batchesToFile {
  batches(first: 20, filter: { isOpen: true }, orderBy: CLOSING) {
    nodes { id title kind allowsDirect closesOn isClosingDayIncluded noticeDocument directions { id name } ruleSet { id documentNo definition } }
  }
}`;

export const unitSearchDocument = `query unitsToPick($search: String) {
  organisations(first: 20, filter: { search: $search }, orderBy: NAME) { nodes { ${unitFields} } }
}`;

export const unitsByCodeDocument = `query unitsByCode($codes: [String!]) {
  organisations(first: 100, filter: { uscc: $codes }) { nodes { ${unitFields} } }
}`;

export const createUnitDocument = `mutation createUnit($organisation: OrganisationInput!, $idempotencyKey: String) {
  outcome: createOrganisation(organisation: $organisation, idempotencyKey: $idempotencyKey) {
    __typename ... on Organisation { ${unitFields} } ... on Problem { code message facts }
  }
}`;

export const uploadTicketDocument = `mutation uploadTicket($id: ID!, $kind: SubmissionItemKind!) {
  outcome: requestUpload(id: $id, kind: $kind) {
    ${ticketFields}
  }
}`;
