/** 访问权限表: what every door answers to whom. The one place where an expectation is written. */
export const roles = [
  'anonymous',
  'lead',
  'otherUnit',
  'member',
  'ownDistrict',
  'otherDistrict',
  'officer',
  'sectionHead',
  'bureauLeader',
  'expert',
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
  'readToken',
  'writeToken',
  'bothToken',
  'suspendedToken',
] as const;
export type RoleName = (typeof roles)[number];

/** UNAUTHENTICATED and FORBIDDEN are codes; `seen` found the record, `null` and `empty` did not. */
export type Verdict = string;
type Row = Readonly<{ everyone: Verdict; except?: Partial<Record<RoleName, Verdict>> }>;

const nobody = { anonymous: 'UNAUTHENTICATED', suspendedToken: 'UNAUTHENTICATED' } as const;
/** Tokens act for the lead unit's person: one reads, one writes, one does both. */
const cannotRead = { ...nobody, writeToken: 'FORBIDDEN' } as const;
const cannotWrite = { ...nobody, readToken: 'FORBIDDEN' } as const;
const only = (verdict: Verdict, ...names: RoleName[]) =>
  Object.fromEntries(names.map((name) => [name, verdict]));

const applicants = [
  'lead',
  'member',
  'ownDistrict',
  'officer',
  'sectionHead',
  'bureauLeader',
  'readToken',
  'bothToken',
] as const;
/** Whoever may open the file: the expert reviewed it. */
const parties = [...applicants, 'expert'] as const;
const leads = ['lead', 'bothToken', 'writeToken'] as const;
const bureau = ['officer', 'sectionHead', 'bureauLeader'] as const;
/** Who may make a unit may import units. */
const importers = ['lead', 'otherUnit', 'member', 'officer'] as const;

/** Published to every signed-in person. */
const published: Row = { everyone: 'seen', except: cannotRead };
/** A filed application and what hangs on it. */
const application: Row = { everyone: 'null', except: { ...only('seen', ...parties), ...cannotRead } };
/** The figures of the lead unit: its own, its district's, the bureau's. */
const details: Row = {
  everyone: 'null',
  except: { ...only('seen', 'lead', 'ownDistrict', ...bureau, 'readToken', 'bothToken'), ...cannotRead },
};
/** What the programme adds up to is the bureau's business. */
const forTheOffice: Row = { everyone: 'FORBIDDEN', except: { ...only('seen', ...bureau), ...nobody } };
/** Who changed a record that everybody may read. */
const officeHistory: Row = {
  everyone: 'empty',
  except: { ...only('seen', ...bureau, 'auditAdmin'), ...cannotRead },
};
/** Who changed a consortium: its units may know too. */
const registryHistory: Row = {
  everyone: 'empty',
  except: {
    ...only('seen', 'lead', 'member', ...bureau, 'auditAdmin', 'readToken', 'bothToken'),
    ...cannotRead,
  },
};
/** The pre-application it was made of: nobody asked the expert about that one. */
const source: Row = { everyone: 'null', except: { ...only('seen', ...applicants), ...cannotRead } };
/** A draft that nobody filed yet: its units alone. */
const unfiled: Row = {
  everyone: 'null',
  except: { ...only('seen', 'lead', 'member', 'readToken', 'bothToken'), ...cannotRead },
};
/** The expert review of an application: the bureau's alone. */
const officeOnly: Row = { everyone: 'null', except: { ...only('seen', ...bureau), ...cannotRead } };
/** A change request that was submitted: the unit that asks, the unit concerned, the offices. */
const change: Row = {
  everyone: 'null',
  except: { ...only('seen', 'lead', 'member', ...bureau, 'readToken', 'bothToken'), ...cannotRead },
};
/** Who is in a consortium, and the offices: who read its books. */
const inIt = ['lead', 'member', ...bureau, 'readToken', 'bothToken'] as const;
/** An annual report that was handed in: its units, its district, the bureau. */
const reporters = ['lead', 'member', 'ownDistrict', 'officer', 'sectionHead', 'bureauLeader'] as const;
/** All of it: not the other units' figures for a member unit. */
const wholeReport = ['lead', 'ownDistrict', ...bureau, 'readToken', 'bothToken'] as const;
/** Who fills it in. */
const fillers = ['lead', 'member', 'readToken', 'bothToken'] as const;
/** A performance evaluation: its units, its district, the bureau, the expert who scores it. */
const evaluated = [...reporters, 'expert', 'readToken', 'bothToken'] as const;
/** All of it: not the consortium's figures for a member unit. */
const wholeEvaluation = [...wholeReport, 'expert'] as const;
const listOf = (...names: RoleName[]): Row => ({
  everyone: 'empty',
  except: { ...only('seen', ...names), ...cannotRead },
});

/** Acts on the filed application, by who may do them; who sees it and may not is told so, who does not finds nothing. */
const act = (done: Verdict, ...names: RoleName[]): Row => ({
  everyone: 'NOT_FOUND',
  except: {
    ...only('FORBIDDEN', 'lead', 'member', 'ownDistrict', ...bureau, 'expert', 'bothToken', 'writeToken'),
    ...only(done, ...names),
    ...cannotWrite,
  },
});
/** Acts on the pre-application, which no expert sees. */
const sourceAct = (done: Verdict, ...names: RoleName[]): Row => {
  const { everyone, except } = act(done, ...names);
  return { everyone, except: { ...except, expert: everyone } };
};
/** Acts on what only the bureau sees. */
const bureauAct = (done: Verdict, ...names: RoleName[]): Row => ({
  everyone: 'NOT_FOUND',
  except: { ...only('FORBIDDEN', ...bureau), ...only(done, ...names), ...cannotWrite },
});
/** Acts on the assignment of the expert: theirs, or the officer's. */
const assignmentAct = (...names: RoleName[]): Row => ({
  everyone: 'NOT_FOUND',
  except: { ...only('FORBIDDEN', ...bureau, 'expert'), ...only('done', ...names), ...cannotWrite },
});
/** Acts on the change request, which its own units and the offices see. */
const changeAct = (done: Verdict, ...names: RoleName[]): Row => ({
  everyone: 'NOT_FOUND',
  except: {
    ...only('FORBIDDEN', 'lead', 'member', ...bureau, 'bothToken', 'writeToken'),
    ...only(done, ...names),
    ...cannotWrite,
  },
});
/** Acts on the annual report, which its units, its district and the bureau see. */
const reportAct = (...names: RoleName[]): Row => ({
  everyone: 'NOT_FOUND',
  except: {
    ...only('FORBIDDEN', ...reporters, 'bothToken', 'writeToken'),
    ...only('done', ...names),
    ...cannotWrite,
  },
});
/** Acts on the evaluation, which its units, its district, the bureau and its experts see. */
const evaluationAct = (...names: RoleName[]): Row => ({
  everyone: 'NOT_FOUND',
  except: {
    ...only('FORBIDDEN', ...reporters, 'expert', 'bothToken', 'writeToken'),
    ...only('done', ...names),
    ...cannotWrite,
  },
});
/** Acts on an import that its author, a person of the lead unit, had written: the bureau sees it too. */
const importAct = (...names: RoleName[]): Row => ({
  everyone: 'NOT_FOUND',
  except: {
    ...only('FORBIDDEN', ...bureau),
    ...only('done', ...names),
    ...cannotWrite,
  },
});
/** Acts on a Word template, which the bureau sees. */
const templateAct = (...names: RoleName[]): Row => ({
  everyone: 'NOT_FOUND',
  except: { ...only('FORBIDDEN', ...bureau), ...only('done', ...names), ...cannotWrite },
});
/** Acts that make a record or change one everybody may see. */
const office = (done: Verdict, ...names: RoleName[]): Row => ({
  everyone: 'FORBIDDEN',
  except: { ...only(done, ...names), ...cannotWrite },
});
/** A job is its requester's alone. */
const ownJob: Row = { everyone: 'NOT_FOUND', except: { ...only('done', 'officer'), ...cannotWrite } };
const administrators = (done: Verdict, ...names: RoleName[]): Row => ({
  everyone: 'NOT_FOUND',
  except: { ...only('FORBIDDEN', 'systemAdmin', 'securityAdmin'), ...only(done, ...names), ...cannotWrite },
});

export const queries: Readonly<Record<string, Row>> = {
  viewer: { everyone: 'seen', except: only('null', 'anonymous', 'suspendedToken') },
  demoAccounts: { everyone: 'empty' },
  node: application,
  nodes: application,
  application,
  applications: listOf(...parties),
  examineFormation: {
    everyone: 'FORBIDDEN',
    except: { ...only('seen', ...applicants, 'otherUnit', 'otherDistrict'), ...cannotRead },
  },
  // Near names are told to whoever may have an application examined.
  nameRadar: {
    everyone: 'FORBIDDEN',
    except: { ...only('seen', ...applicants, 'otherUnit', 'otherDistrict'), ...cannotRead },
  },
  organisation: published,
  organisations: published,
  districts: published,
  batch: published,
  batches: published,
  ruleSet: published,
  ruleSets: published,
  calendar: published,
  consortia: published,
  decisionDocuments: published,
  objections: listOf(...bureau),
  publicNotices: published,
  // Whoever takes part was told of something; that it is one's own, the whole city shows.
  notifications: {
    everyone: 'seen',
    except: { ...only('empty', 'systemAdmin', 'securityAdmin', 'auditAdmin'), ...cannotRead },
  },
  ruleSetImpact: forTheOffice,
  ruleSetTrial: forTheOffice,
  batchQuotas: { everyone: 'null', except: { ...only('seen', ...bureau), ...cannotRead } },
  batchRanking: { everyone: 'null', except: { ...only('seen', ...bureau), ...cannotRead } },
  expert: { everyone: 'null', except: { ...only('seen', ...bureau, 'expert'), ...cannotRead } },
  expertAccounts: listOf('officer'),
  experts: listOf(...bureau, 'expert'),
  proposedExperts: listOf(...bureau),
  reviewAssignments: listOf(...bureau, 'expert'),
  scoreSheets: listOf(...bureau, 'expert'),
  consortium: published,
  consortiumNetwork: published,
  registryCounts: published,
  deadlines: published,
  backlog: { everyone: 'empty', except: { ...only('seen', ...bureau), ...cannotRead } },
  formation: published,
  changeRequests: listOf('lead', 'member', ...bureau, 'readToken', 'bothToken'),
  changeRequest: change,
  changeSettings: published,
  downloadSettings: published,
  fundSourceSettings: published,
  governanceMeetings: listOf(...inIt),
  fundEntries: listOf(...inIt),
  annualReports: listOf(...reporters, 'readToken', 'bothToken'),
  reportingRounds: published,
  indicatorSets: published,
  evaluations: listOf(...evaluated),
  evaluationAssignments: listOf(...bureau, 'expert'),
  evaluationRounds: published,
  evaluationSchemes: published,
  proposedEvaluators: listOf(...bureau),
  annualSummary: forTheOffice,
  indicatorSeries: forTheOffice,
  previewRebase: { everyone: 'FORBIDDEN', except: { ...only('seen', 'officer'), ...nobody } },
  previewChange: {
    everyone: 'FORBIDDEN',
    except: {
      ...only('null', 'otherUnit'),
      ...only('seen', 'lead', 'member', ...bureau, 'readToken', 'bothToken'),
      ...cannotRead,
    },
  },
  users: listOf('systemAdmin', 'securityAdmin'),
  auditEntries: listOf('auditAdmin'),
  jobs: listOf('officer', 'lead', 'readToken', 'bothToken'),
  documentTemplates: listOf(...bureau),
  dataImports: listOf('lead', ...bureau, 'readToken', 'bothToken'),
  apiTokens: listOf('lead', 'securityAdmin', 'readToken', 'bothToken'),
};

/** Every type reached by a relation: how it is guarded. `within` says it hangs on a record that is guarded itself. */
export const nested: Readonly<Record<string, Row | 'within' | 'public'>> = {
  'AnnualReport.acceptedFigures': listOf(...wholeReport),
  'AnnualReport.checkFacts': 'within',
  // Nobody was told of it yet: only the offices see it.
  'AnnualReport.comments': listOf('ownDistrict', ...bureau),
  'AnnualReport.consortium': 'public',
  'AnnualReport.correction': 'within',
  'AnnualReport.derivation': listOf(...wholeReport),
  'AnnualReport.figures': listOf(...wholeReport),
  'AnnualReport.findings': 'within',
  'AnnualReport.history': listOf('lead', ...bureau, 'readToken', 'bothToken'),
  'AnnualReport.leadUnit': 'public',
  'AnnualReport.parts': 'within',
  'AnnualReport.reminders': listOf('lead', 'ownDistrict', ...bureau, 'readToken', 'bothToken'),
  'AnnualReport.round': 'public',
  'AnnualReport.snapshots': listOf(...wholeReport),
  'AnnualReport.texts': listOf(...wholeReport),
  'AnnualSummary.coverage': 'within',
  'AnnualSummary.groups': 'within',
  'AnnualSummary.indicatorSet': 'public',
  'AnnualSummary.total': 'within',
  'Application.batch': 'public',
  'Application.leadUnit': 'public',
  'Application.recommendingBody': 'public',
  'Application.priorityDirections': 'within',
  'Application.formation': 'within',
  'Application.examination': 'within',
  'Application.submissionItems': 'within',
  'Application.filings': 'within',
  'Attachment.formComparison': 'within',
  'FormComparison.differences': 'within',
  'Application.waivers': 'within',
  'Application.verdicts': 'within',
  'Application.corrections': 'within',
  'Application.history': 'within',
  'Application.carriedParts': 'within',
  'Application.convertedFrom': source,
  'Application.convertedTo': unfiled,
  'Application.specialCase': 'within',
  'Application.consortium': 'public',
  'Application.meetingResults': 'within',
  'ApplicationCount.district': 'public',
  // The neighbours have applications of their own in the batch: whose are counted, the whole city tells.
  'Batch.counts': listOf(...parties, 'otherUnit', 'otherDistrict'),
  'Application.review': officeOnly,
  'Application.siteVisits': listOf(...bureau),
  'BatchQuotas.units': 'within',
  'ConsortiaByDistrict.district': 'public',
  'Deadlines.items': 'within',
  'HandlerBacklog.tasks': 'within',
  'RegistryCounts.byDirection': 'within',
  'RegistryCounts.byDistrict': 'within',
  'RegistryCounts.byLeadKind': 'within',
  'RegistryCounts.byMissed': 'within',
  'RegistryCounts.byStatus': 'within',
  'BatchQuotas.withdrawal': 'within',
  'BatchRanking.places': 'within',
  'BatchRanking.severities': 'within',
  'Batch.directions': 'public',
  'Batch.funnel': 'public',
  'Batch.history': officeHistory,
  'Batch.ruleSet': 'public',
  'Consortium.history': registryHistory,
  'Consortium.application': application,
  'Consortium.decisionDocument': 'public',
  'Conflict.path': 'within',
  'Change.body': 'within',
  'Change.custodian': 'public',
  'Change.hostUnit': 'public',
  'Change.member': 'within',
  'Change.unit': 'public',
  'ChangeConsent.organisation': 'public',
  'ChangePreview.after': 'within',
  'ChangePreview.before': 'within',
  'ChangePreview.findingsAfter': 'within',
  'ChangePreview.findingsBefore': 'within',
  'ChangePreview.refusal': 'within',
  'ChangeRequest.change': 'within',
  'ChangeRequest.consents': 'within',
  'ChangeRequest.consortium': 'public',
  'ChangeRequest.history': 'within',
  'ChangeRequest.leadUnit': 'public',
  'ChangeRequest.preview': 'within',
  'Consortium.changeRequests': listOf('lead', 'member', ...bureau, 'readToken', 'bothToken'),
  'Consortium.formation': 'public',
  'Consortium.health': 'public',
  'Consortium.leadUnit': 'public',
  'Consortium.ledger': listOf(...inIt),
  'Consortium.fundDeclarations': 'public',
  'Consortium.fundSupervisions': listOf(...inIt),
  'Consortium.operationFindings': listOf(...inIt),
  'DataImport.job': {
    everyone: 'null',
    except: { ...only('seen', 'lead', 'readToken', 'bothToken'), ...cannotRead },
  },
  'DataImport.rows': 'within',
  'DocumentTemplate.history': 'within',
  'GovernanceBody.rules': 'within',
  'Consortium.memberships': 'public',
  'Consortium.term': 'public',
  'Consortium.terms': 'public',
  'ConsortiumHealth.missed': 'within',
  'ConsortiumHealth.ruleSet': 'public',
  'ConsortiumNetwork.nodes': 'within',
  'ConsortiumNetwork.ties': 'within',
  'Correction.items': 'within',
  'DecisionDocument.batch': 'public',
  'DecisionDocument.consortia': 'public',
  'DecisionDocument.history': officeHistory,
  'DerivationStep.cells': 'within',
  'Evaluation.assignments': listOf(...bureau, 'expert'),
  'Evaluation.consortium': 'public',
  // The lead unit's own while it is written: test/evaluation.test.ts asks each role.
  'Evaluation.draft': 'within',
  'Evaluation.figures': listOf(...wholeEvaluation),
  'Evaluation.hints': listOf(...bureau),
  'Evaluation.history': listOf('lead', ...bureau, 'readToken', 'bothToken'),
  // Publicised here; that it is the office's before, test/evaluation.test.ts holds.
  'Evaluation.indicatorMeans': 'within',
  'Evaluation.leadUnit': 'public',
  'Evaluation.round': 'public',
  'Evaluation.selfReports': 'within',
  'EvaluationAssignment.expert': 'within',
  'EvaluationAssignment.scheme': 'public',
  'EvaluationAssignment.scores': 'within',
  'EvaluationGroup.indicators': 'public',
  'EvaluationRound.grades': 'within',
  'EvaluationRound.history': officeHistory,
  'EvaluationRound.progress': 'within',
  'EvaluationRound.scheme': 'public',
  'EvaluationScheme.cutOffs': 'public',
  'EvaluationScheme.groups': 'public',
  'Examination.findings': 'within',
  'Examination.ruleSet': 'public',
  'Expert.employments': 'within',
  'Expert.history': 'within',
  'District.history': officeHistory,
  'ExpertEmployment.organisation': 'public',
  'ExpertProposal.conflicts': 'within',
  'ExpertProposal.expert': 'within',
  'Finding.related': 'within',
  'Formation.agreement': 'within',
  'Formation.custodian': 'public',
  'Formation.fundManagementDeclaration': 'within',
  'Formation.governanceBodies': 'within',
  'Formation.leadUnit': 'public',
  'Formation.members': 'within',
  'FundEntry.consortium': 'public',
  'FundEntry.reversedBy': 'within',
  'FundEntry.reverses': 'within',
  'FundManagementDeclaration.custodian': 'public',
  'GovernanceBody.hostUnit': 'public',
  'GovernanceBody.seats': 'within',
  'GovernanceMeeting.body': 'within',
  'GovernanceMeeting.consortium': 'public',
  'GovernanceMeeting.resolutions': 'within',
  'Indicator.formula': 'public',
  'IndicatorGroup.indicators': 'public',
  'IndicatorSeries.points': 'within',
  'IndicatorSet.groups': 'public',
  'IndicatorSet.narratives': 'public',
  'Invitation.user': 'within',
  'IssuedToken.token': 'within',
  'LedgerYear.bySource': 'within',
  'LedgerYear.byUse': 'within',
  'Membership.organisation': 'public',
  'NearName.decisions': listOf(...bureau),
  'NearName.parts': 'within',
  'NoticeEntry.application': application,
  'Objection.application': 'within',
  'Objection.notice': 'within',
  'Organisation.details': details,
  'Organisation.history': listOf('lead', 'ownDistrict', ...bureau, 'auditAdmin', 'readToken', 'bothToken'),
  'OrganisationDetails.financialYears': 'within',
  'OrganisationDetails.integrityRecords': 'within',
  'OrganisationDetails.platforms': 'within',
  'OrganisationDetails.rdTeam': 'within',
  'OrganisationDetails.strategicAgreements': 'within',
  'RebasePreview.lines': 'within',
  'ReportFacts.elsewhere': 'within',
  'ReportFacts.medians': 'within',
  'ReportFacts.units': 'within',
  'RuleSet.history': officeHistory,
  'RuleSet.replaces': 'public',
  'RuleSetImpact.impacted': 'within',
  'ImpactedRecord.changes': 'within',
  'RuleSetTrial.after': 'within',
  'RuleSetTrial.before': 'within',
  'RuleSetTrial.changes': 'within',
  'SmallestWithdrawal.applications': 'within',
  'UnitQuota.applications': 'within',
  'UnitQuota.limit': 'public',
  'UnitQuota.unit': 'public',
  'PublicNotice.batch': 'public',
  'PublicNotice.entries': 'public',
  'PublicNotice.history': officeHistory,
  'PublicNotice.objections': listOf(...bureau),
  'RankedApplication.application': 'within',
  'ReportPart.evidence': 'within',
  'ReportPart.figures': 'within',
  'ReportCorrection.changes': 'within',
  'ReportSnapshot.changes': 'within',
  'ReportingRound.history': officeHistory,
  'ReportingRound.indicatorSet': 'public',
  'Review.assignments': 'within',
  'Review.progress': 'within',
  'Review.scoreSheet': 'within',
  'Review.statistics': 'within',
  // Null for whoever may not open the file any more; test/review.test.ts and review-blind.test.ts ask each role.
  'ReviewAssignment.application': application,
  'ReviewAssignment.expert': 'within',
  'ReviewAssignment.scoreSheet': 'within',
  'ReviewAssignment.scores': 'within',
  'ReviewStatistics.totals': 'within',
  'PlannedBody.hostUnit': 'public',
  'PlannedBody.seats': 'within',
  'PlannedFormation.custodian': 'public',
  'PlannedFormation.governanceBodies': 'within',
  'PlannedFormation.members': 'within',
  'PlannedMember.organisation': 'public',
  'PlannedSeat.organisation': 'public',
  'RulesViolated.findings': 'within',
  'ScoreGroup.items': 'within',
  'ScoreSheet.groups': 'within',
  'Seat.organisation': 'public',
  'SelfReport.texts': 'within',
  'Attachment.scan': 'within',
  'ReportEvidence.scan': 'within',
  'SubmissionItem.attachment': 'within',
  'SummaryGroup.figures': 'within',
  'User.district': 'public',
  'User.history': 'within',
  'User.organisation': 'public',
  'Viewer.district': 'public',
  'Viewer.organisation': 'public',
  'WorkingCalendar.exceptions': 'public',
};

/** `done` went past the door: refused, if at all, by state or content. */
export const mutations: Readonly<Record<string, Row>> = {
  signIn: { everyone: 'done' },
  signOut: { everyone: 'done' },
  setPassword: { everyone: 'done' },
  changePassword: {
    everyone: 'done',
    except: { ...only('FORBIDDEN', 'writeToken', 'bothToken'), ...cannotWrite },
  },
  changeEmail: {
    everyone: 'done',
    except: { ...only('FORBIDDEN', 'writeToken', 'bothToken'), ...cannotWrite },
  },
  createApplication: office('done', ...leads, 'otherUnit', 'member'),
  updateApplication: act('done', ...leads),
  submitApplication: act('done', ...leads),
  withdrawApplication: act('done', ...leads),
  confirmIntent: act('done', 'member'),
  recommendApplication: act('done', 'ownDistrict'),
  returnApplication: act('done', 'ownDistrict'),
  receiveSubmissionItem: act('done', 'officer'),
  recordVerdicts: act('done', 'officer'),
  requestCorrection: act('done', 'officer'),
  passFormalCheck: act('done', 'officer'),
  failFormalCheck: act('done', 'officer'),
  proposeWaiver: act('done', ...leads, 'officer'),
  approveWaiver: act('done', 'sectionHead', 'bureauLeader'),
  convertApplication: sourceAct('done', ...leads),
  confirmCarriedParts: act('done', ...leads),
  proposeSpecialCase: act('done', ...leads, 'officer'),
  argueSpecialCase: act('done', 'officer'),
  decideSpecialCase: act('done', 'sectionHead', 'bureauLeader'),
  disqualifyApplication: act('done', 'sectionHead'),
  requestUpload: act('done', ...leads, 'officer'),
  openReview: act('done', 'officer'),
  assignExperts: act('done', 'officer'),
  closeReview: act('done', 'officer'),
  recordSiteVisit: act('done', 'officer'),
  createExpert: office('done', 'officer'),
  createDistrict: office('done', 'officer'),
  updateDistrict: office('done', 'officer'),
  updateExpert: assignmentAct('officer'),
  createScoreSheet: office('done', 'officer'),
  saveScores: assignmentAct('expert'),
  submitScores: assignmentAct('expert'),
  declareConflict: assignmentAct('expert'),
  releaseAssignment: assignmentAct('officer'),
  recuseExpert: assignmentAct('officer'),
  createOrganisation: office('done', ...leads, 'otherUnit', 'member', 'officer'),
  updateOrganisation: office('done', ...leads, 'officer'),
  createBatch: office('done', 'officer', 'sectionHead'),
  updateBatch: office('done', 'officer', 'sectionHead'),
  createRuleSet: office('done', 'officer', 'sectionHead'),
  updateRuleSet: bureauAct('done', 'officer', 'sectionHead'),
  proposeRuleSet: bureauAct('done', 'officer', 'sectionHead'),
  returnRuleSet: bureauAct('done', 'sectionHead', 'bureauLeader'),
  signRuleSet: bureauAct('done', 'sectionHead', 'bureauLeader'),
  withdrawRuleSet: bureauAct('done', 'officer', 'sectionHead'),
  decideApplication: act('done', 'sectionHead'),
  decideApplications: office('done', 'sectionHead'),
  createPublicNotice: office('done', 'officer'),
  updatePublicNotice: office('done', 'officer'),
  publishPublicNotice: office('done', 'officer'),
  recordObjection: office('done', 'officer'),
  recordNameDecision: office('done', 'officer'),
  dismissObjection: bureauAct('done', 'sectionHead'),
  upholdObjection: bureauAct('done', 'sectionHead'),
  issueDecisionDocument: office('done', 'bureauLeader'),
  setCalendarDay: office('done', 'officer'),
  removeCalendarDay: office('done', 'officer'),
  createConsortium: office('done', 'officer'),
  updateConsortium: office('done', 'officer'),
  markNotificationsRead: { everyone: 'NOT_FOUND', except: { ...only('done', ...leads), ...cannotWrite } },
  markAllNotificationsRead: { everyone: 'done', except: cannotWrite },
  startOperating: office('done', 'officer'),
  requireRectification: office('done', 'officer'),
  completeRectification: office('done', 'officer'),
  suspendConsortium: office('done', 'sectionHead'),
  resumeConsortium: office('done', 'sectionHead'),
  revokeConsortium: office('done', 'sectionHead', 'bureauLeader'),
  dissolveConsortium: office('done', 'sectionHead', 'bureauLeader'),
  createChangeRequest: office('done', ...leads),
  updateChangeRequest: changeAct('done', ...leads),
  consentToChange: changeAct('done', 'member'),
  submitChangeRequest: changeAct('done', ...leads),
  approveChangeRequest: changeAct('done', 'sectionHead', 'bureauLeader'),
  refuseChangeRequest: changeAct('done', 'sectionHead', 'bureauLeader'),
  withdrawChangeRequest: changeAct('done', ...leads),
  updateChangeSetting: office('done', 'sectionHead'),
  updateDownloadSetting: office('done', 'sectionHead'),
  updateFundSourceSetting: office('done', 'sectionHead'),
  fileFundDeclaration: office('done', ...leads, 'officer'),
  recordFundSupervision: office('done', ...leads, 'officer'),
  setBodyRules: office('done', ...leads, 'officer'),
  recordGovernanceMeeting: office('done', ...leads, 'officer'),
  correctGovernanceMeeting: office('done', ...leads, 'officer'),
  removeGovernanceMeeting: office('done', ...leads, 'officer'),
  bookFundEntries: office('done', ...leads, 'officer'),
  reverseFundEntry: office('done', ...leads, 'officer'),
  setFundBudget: office('done', ...leads, 'officer'),
  closeFundYear: office('done', ...leads, 'officer'),
  reopenFundYear: office('done', 'sectionHead'),
  createIndicatorSet: office('done', 'officer'),
  createEvaluationScheme: office('done', 'officer'),
  createEvaluationRound: office('done', 'officer'),
  updateEvaluationRound: office('done', 'officer'),
  openEvaluationRound: office('done', 'officer'),
  saveSelfReport: evaluationAct(...leads),
  submitSelfReport: evaluationAct(...leads),
  forwardEvaluation: evaluationAct('ownDistrict'),
  returnSelfReport: evaluationAct('ownDistrict'),
  assignEvaluators: evaluationAct('officer'),
  closeScoring: evaluationAct('officer'),
  publiciseEvaluation: evaluationAct('officer'),
  gradeEvaluation: evaluationAct('sectionHead', 'bureauLeader'),
  concludeEvaluation: evaluationAct('officer', 'sectionHead'),
  rectifyAfterEvaluation: evaluationAct('officer'),
  suspendAfterEvaluation: evaluationAct('sectionHead'),
  revokeAfterEvaluation: evaluationAct('sectionHead', 'bureauLeader'),
  saveEvaluationScores: assignmentAct('expert'),
  submitEvaluationScores: assignmentAct('expert'),
  declareEvaluationConflict: assignmentAct('expert'),
  releaseEvaluator: assignmentAct('officer'),
  createReportingRound: office('done', 'officer'),
  updateReportingRound: office('done', 'officer'),
  openReportingRound: office('done', 'officer'),
  rebaseReportingRound: office('done', 'officer'),
  saveReportFigures: reportAct(...leads, 'member'),
  // That a unit delivers to its own part only, test/annual-report-evidence.test.ts holds.
  requestEvidenceUpload: reportAct(...leads, 'member'),
  saveReportEvidence: reportAct(...leads, 'member'),
  removeReportEvidence: reportAct(...leads, 'member'),
  saveReportTexts: reportAct(...leads),
  importReportForm: reportAct(...leads, 'member'),
  confirmReportPart: reportAct(...leads, 'member'),
  askReportPart: reportAct(...leads),
  submitAnnualReport: reportAct(...leads),
  declareZeroReport: reportAct(...leads),
  // The first look is over: that only a report awaiting it can be forwarded or returned by the district, the lifecycles' test holds.
  forwardAnnualReport: reportAct(),
  returnAnnualReport: reportAct('officer'),
  acceptAnnualReport: reportAct('officer'),
  extendAnnualReport: reportAct('officer'),
  acceptAnnualReports: office('done', 'officer'),
  extendAnnualReports: office('done', 'officer'),
  commentOnReport: reportAct('officer'),
  settleReportComments: reportAct('officer'),
  askReportCorrection: reportAct(...leads),
  requireReportCorrection: reportAct('officer'),
  grantReportCorrection: reportAct('officer'),
  refuseReportCorrection: reportAct('officer'),
  giveUpReportCorrection: reportAct(...leads),
  activateDocumentTemplate: templateAct('sectionHead'),
  retireDocumentTemplate: templateAct('sectionHead'),
  requestImportUpload: office('done', ...importers, 'bothToken'),
  requestTemplateUpload: office('done', 'officer', 'sectionHead'),
  applyImport: importAct(...leads),
  cancelImport: importAct(...leads),
  discardImport: importAct(...leads),
  undoImport: importAct(...leads, 'officer'),
  exportBatchDossier: office('done', 'ownDistrict', 'otherDistrict', ...bureau),
  exportDataArchive: office('done', 'systemAdmin'),
  cancelJob: ownJob,
  retryJob: ownJob,
  createUser: office('done', 'systemAdmin'),
  suspendUser: administrators('done', 'systemAdmin'),
  resumeUser: administrators('done', 'systemAdmin'),
  issuePasswordLink: administrators('done', 'systemAdmin'),
  unlockUser: administrators('done', 'securityAdmin'),
  assignRole: administrators('done', 'securityAdmin'),
  createApiToken: {
    everyone: 'done',
    except: { ...only('FORBIDDEN', 'writeToken', 'bothToken'), ...cannotWrite },
  },
  revokeApiToken: {
    everyone: 'NOT_FOUND',
    except: { ...only('done', ...leads, 'securityAdmin'), ...cannotWrite },
  },
};

/** 导出: the export of a list answers as the list does; no `FORBIDDEN` there, because a file says nothing of why. */
export const exportOf = (list: Verdict): Verdict =>
  ({ seen: 'rows', empty: 'no rows', UNAUTHENTICATED: '401', FORBIDDEN: '404' })[list] ?? list;

const open: Row = { everyone: '200' };
const signedIn401 = { anonymous: '401', suspendedToken: '401' } as const;
export const routes: Readonly<Record<string, Row>> = {
  'GET /healthz': open,
  'GET /readyz': open,
  'GET /': { everyone: 'page' },
  'GET /graphiql': { everyone: 'page' },
  'GET /public': open,
  'GET /public/notices/:id': open,
  'GET /public/registry': open,
  'GET /graphql': open,
  'POST /graphql': open,
  // An unknown list; the known ones answer as their lists do.
  'GET /exports/:resource.:format': { everyone: '404', except: signedIn401 },
  'GET /files/:id': {
    everyone: '404',
    except: { ...only('200', ...parties), ...signedIn401, writeToken: '403' },
  },
  // It tells the figures of the lead unit.
  'GET /papers/applications/:id/:which.:format': {
    everyone: '404',
    except: {
      ...only('200', 'lead', 'ownDistrict', ...bureau, 'readToken', 'bothToken'),
      ...signedIn401,
      writeToken: '403',
    },
  },
  'GET /papers/public-notices/:id.:format': {
    everyone: '200',
    except: { ...signedIn401, writeToken: '403' },
  },
  'GET /papers/decision-documents/:id.:format': {
    everyone: '200',
    except: { ...signedIn401, writeToken: '403' },
  },
  'GET /papers/consortia/:id/:which.:format': {
    everyone: '200',
    except: { ...signedIn401, writeToken: '403' },
  },
  'GET /papers/registry.:format': {
    everyone: '200',
    except: { ...signedIn401, writeToken: '403' },
  },
  'GET /papers/change-requests/:id.:format': {
    everyone: '404',
    except: {
      ...only('200', 'lead', 'member', ...bureau, 'readToken', 'bothToken'),
      ...signedIn401,
      writeToken: '403',
    },
  },
  // It tells the scores.
  'GET /papers/review-packs/:id.:format': {
    everyone: '404',
    except: { ...only('200', ...bureau), ...signedIn401, writeToken: '403' },
  },
  'GET /papers/annual-reports/:id/:which.:format': {
    everyone: '404',
    except: { ...only('200', ...wholeReport), ...signedIn401, writeToken: '403' },
  },
  'GET /papers/year-books/:year.:format': {
    everyone: '404',
    except: { ...only('200', ...bureau), ...signedIn401, writeToken: '403' },
  },
  // Handed in already: who fills it in is told that it cannot be filled in any more; the offices never may.
  'GET /report-forms/:id': {
    everyone: '404',
    except: { ...only('403', ...reporters, 'writeToken'), ...only('422', ...fillers), ...signedIn401 },
  },
  'PUT /report-forms/:id': {
    everyone: '404',
    except: {
      ...only('403', ...reporters, 'readToken', 'writeToken'),
      ...only('422', 'lead', 'member', 'bothToken'),
      ...signedIn401,
    },
  },
  // It is approved: nobody saves it any more, and who could is told so.
  'PUT /application-forms/:id': {
    everyone: '404',
    except: {
      ...only('403', 'ownDistrict', ...bureau, 'writeToken'),
      ...only('422', 'lead', 'readToken', 'bothToken'),
      ...signedIn401,
    },
  },
  'GET /imports/:kind': {
    everyone: '403',
    except: { ...only('200', ...importers, 'readToken', 'bothToken'), ...signedIn401 },
  },
  // No workbook at all: who may import is told what is wrong with it.
  'PUT /imports/:kind': {
    everyone: '403',
    except: { ...only('422', ...importers, 'bothToken'), ...signedIn401 },
  },
  'GET /jobs/:id/file': {
    everyone: '404',
    except: { ...only('200', 'officer'), ...signedIn401, writeToken: '403' },
  },
  // Its file is gone: whoever may have it is told so.
  'GET /document-templates/:which/template.docx': {
    everyone: '404',
    except: { ...only('422', ...bureau), ...signedIn401, writeToken: '403' },
  },
  'GET /document-templates/:which/preview.docx': {
    everyone: '404',
    except: { ...only('422', ...bureau), ...signedIn401, writeToken: '403' },
  },
  ...Object.fromEntries(
    ['PUT', 'HEAD', 'PATCH', 'DELETE'].map((method) => [
      `${method} /uploads/:ticket`,
      { everyone: '404', except: { ...signedIn401, readToken: '403' } },
    ]),
  ),
};

export const expectationOf = ({ everyone, except }: Row, role: RoleName): Verdict =>
  except?.[role] ?? everyone;
