import {
  apiTokenInput,
  changeInput,
  type IndicatorSet,
  pairOf,
  parseInput,
  type RuleSet,
} from '@consortium/domain';
import { reportsOf } from '../src/annual-report/content.ts';
import { wholeReport } from '../src/annual-report/freeze.ts';
import type { RoleName } from './access.table.ts';
import type { Api, Client } from './api.ts';
import { completeApplication } from './seed.ts';

type Database = Api['database'];
const day = new Date('2026-01-05T00:00:00Z');
const found = <Row>(row: Row | null | undefined): Row => {
  if (row == null) throw new Error('the demo city has no such row');
  return row;
};

/** The first application of the city that became a consortium: reviewed, visited, shown, approved, closed for every act. */
const approvedOne = (database: Database) =>
  database.application.findFirstOrThrow({
    where: { status: 'APPROVED', siteVisits: { some: {} } },
    orderBy: { number: 'asc' },
    include: {
      batch: { include: { directions: true, ruleSet: true } },
      leadUnit: true,
      submissionItems: { where: { attachmentId: { not: null } } },
      consortium: { include: { formation: { include: { members: { where: { validTo: null } } } } } },
      noticeEntries: { include: { notice: true } },
      review: {
        include: {
          assignments: {
            where: { status: 'SUBMITTED' },
            orderBy: { expert: { name: 'asc' } },
            include: { expert: { include: { user: true } } },
          },
        },
      },
    },
  });
type CastApplication = Awaited<ReturnType<typeof approvedOne>>;

/** 角色分配: who in the demo city plays which role of the access table, around one approved application. */
export async function castCity(api: Api) {
  const { database, as, withToken, anonymous, seed } = api;
  const application = await approvedOne(database);
  const consortium = found(application.consortium);
  const assignment = found(application.review?.assignments[0]);
  const notice = found(application.noticeEntries[0]).notice;
  const districtId = found(application.recommendingBodyId);
  // Neighbours with an application of their own in the batch, shown in no notice: they see something, only never this one.
  const elsewhere = await database.application.findFirstOrThrow({
    where: {
      batchId: application.batchId,
      leadUnitId: { notIn: [application.leadUnitId, ...application.memberUnitIds] },
      recommendingBodyId: { not: districtId },
      status: 'REVIEWED',
    },
  });
  const person = (where: object) => database.user.findFirstOrThrow({ where, orderBy: { account: 'asc' } });
  const account = async (name: string) => as(await person({ account: name }));
  const lead = await person({ organisationId: application.leadUnitId });
  // A unit that was in from the beginning and still is.
  const staying = consortium.formation.members.flatMap(({ role, organisationId }) =>
    role === 'MEMBER' ? organisationId : [],
  );
  const member = await person({ organisationId: { in: staying } });
  const [spare, gone] = await Promise.all([seed.user('EXPERT'), seed.user('BUREAU_OFFICER')]);

  const clients: Record<RoleName, Client> = {
    anonymous,
    lead: await as(lead),
    otherUnit: await as(await person({ organisationId: elsewhere.leadUnitId })),
    member: await as(member),
    ownDistrict: await as(await person({ districtId })),
    otherDistrict: await as(await person({ districtId: elsewhere.recommendingBodyId })),
    officer: await account('officer'),
    sectionHead: await account('head'),
    bureauLeader: await account('leader'),
    expert: await as(found(assignment.expert.user)),
    systemAdmin: await account('sysadmin'),
    securityAdmin: await account('secadmin'),
    auditAdmin: await account('auditadmin'),
    readToken: await withToken(lead, ['READ']),
    writeToken: await withToken(lead, ['WRITE']),
    bothToken: await withToken(lead, ['READ', 'WRITE']),
    suspendedToken: await withToken(gone, ['READ', 'WRITE']),
  };
  await database.user.update({ where: { id: gone.id }, data: { status: 'SUSPENDED' } });

  const notification = await database.notification.findFirstOrThrow({ where: { userId: lead.id } });
  const objection = await database.objection.findFirstOrThrow({
    where: { noticeId: notice.id, status: 'UPHELD' },
  });
  // What a scanner would keep from whom is asked in test/scan.test.ts.
  await database.attachment.updateMany({ data: { scanState: 'CLEAN', scannedAt: new Date() } });
  const downloadSetting = await database.downloadSetting.findUniqueOrThrow({
    where: { state: 'SCAN_FAILED' },
  });
  const changeSetting = await database.changeSetting.findUniqueOrThrow({ where: { kind: 'NAME' } });
  const openBatch = await database.batch.findFirstOrThrow({
    where: { kind: 'PRE_APPLICATION' },
    orderBy: { opensOn: 'desc' },
  });
  const { nextSet, nextRound } = await nextEdition(database);
  const draftRules = await stricterRules(database, application.batch.ruleSetId);
  const sourceSetting = await database.fundSourceSetting.findUniqueOrThrow({ where: { source: 'OTHER' } });
  await keptBooks(database, consortium, lead.id);
  const token = await spareToken(database, lead.id);
  const dataImport = await writtenImport(database, lead.id);
  await queuedWrite(database, dataImport, lead.id);
  const districts = await database.district.findMany({ select: { id: true } });
  await database.auditEntry.createMany({
    data: districts.map(({ id }) => ({
      subject: 'District',
      recordId: id,
      action: 'create',
      actorName: '示例',
    })),
  });
  const job = await finishedJob(database, application.batchId);
  const documentTemplate = await retiredTemplate(database, lead.id);
  await rememberEverybody(database, application.batch.ruleSetId);
  await hideSomething(database, application, lead.id);
  const report = await handedInReport(database, consortium.id, application, lead.id);
  const evaluated = await evaluatedConsortium(database, consortium.id, application, assignment);
  const [pre, changeRequest] = [
    await convertBothWays(database, application),
    await withdrawnChange(database, application, { userId: member.id, unitId: found(member.organisationId) }),
  ];
  // A returned form of which one line can be read, and the others cannot.
  await database.attachmentText.create({
    data: {
      attachmentId: found(application.submissionItems[0]?.attachmentId),
      text: `拟建创新联合体名称：${application.name}`,
    },
  });
  const near = await decidedName(database, application.id);
  const globalIds = (ids: readonly string[]) => ids.map((id) => ({ globalId: `Organisation_${id}` }));
  const [leadUnit] = globalIds([application.leadUnitId]);
  const draft = completeApplication(
    { lead: leadUnit, units: globalIds(application.memberUnitIds) } as never,
    application.batch,
    districtId,
  );
  return {
    clients,
    application,
    draft,
    /** The name of a consortium that an officer compared with the application. */
    near,
    ruleSet: application.batch.ruleSet,
    year: report.round.year,
    decisionId: (await database.decisionDocument.findFirstOrThrow()).id,
    filing: (await database.filing.findFirstOrThrow({ where: { applicationId: application.id } })).hash,
    fileId: found(application.submissionItems[0]?.attachmentId),
    ids: {
      application: `Application_${application.id}`,
      /** What it was made of: a pre-application of the same parties. */
      pre: `Application_${pre.id}`,
      organisation: `Organisation_${application.leadUnitId}`,
      batch: `Batch_${application.batchId}`,
      district: `District_${districtId}`,
      /** The one in which units clash. */
      openBatch: `Batch_${openBatch.id}`,
      ruleSet: `RuleSet_${application.batch.ruleSetId}`,
      draftRules: `RuleSet_${draftRules.id}`,
      scoreSheet: `ScoreSheet_${application.review?.scoreSheetId}`,
      expert: `Expert_${assignment.expertId}`,
      assignment: `ReviewAssignment_${assignment.id}`,
      notice: `PublicNotice_${notice.id}`,
      objection: `Objection_${objection.id}`,
      consortium: `Consortium_${consortium.id}`,
      changeRequest: `ChangeRequest_${changeRequest.id}`,
      downloadSetting: `DownloadSetting_${downloadSetting.id}`,
      changeSetting: `ChangeSetting_${changeSetting.id}`,
      sourceSetting: `FundSourceSetting_${sourceSetting.id}`,
      report: `AnnualReport_${report.id}`,
      round: `ReportingRound_${report.roundId}`,
      nextSet: `IndicatorSet_${nextSet.id}`,
      nextRound: `ReportingRound_${nextRound.id}`,
      evaluation: `Evaluation_${evaluated.id}`,
      evaluationTask: `EvaluationAssignment_${found(evaluated.assignments[0]).id}`,
      evaluationRound: `EvaluationRound_${evaluated.roundId}`,
      scheme: `EvaluationScheme_${evaluated.round.schemeId}`,
      indicatorSet: `IndicatorSet_${report.round.indicatorSetId}`,
      notification: `Notification_${notification.id}`,
      user: `User_${spare.id}`,
      token: `ApiToken_${token.id}`,
      dataImport: `DataImport_${dataImport.id}`,
      job: `Job_${job.id}`,
      documentTemplate: `DocumentTemplate_${documentTemplate.id}`,
    } as Readonly<Record<string, string>>,
    /** What asks a list for the one record that the table speaks of; the others are public or short. */
    filters: {
      applications: { search: application.number },
      organisations: { uscc: [application.leadUnit.uscc] },
      consortia: { search: consortium.number },
      annualReports: { consortiumId: `Consortium_${consortium.id}` },
      evaluations: { consortiumId: `Consortium_${consortium.id}`, year: YEAR_SCORED },
      changeRequests: { consortiumId: `Consortium_${consortium.id}` },
      governanceMeetings: { consortiumId: `Consortium_${consortium.id}` },
      fundEntries: { consortiumId: `Consortium_${consortium.id}`, search: '示例' },
      publicNotices: { search: notice.title },
      reviewAssignments: { applicationId: `Application_${application.id}` },
      users: { search: spare.account },
      auditEntries: { recordId: `Application_${application.id}` },
    } as Readonly<Record<string, object>>,
  };
}
export type Cast = Awaited<ReturnType<typeof castCity>>;

/** A decision of the office about the application and another consortium, whose name it gives. */
async function decidedName(database: Database, applicationId: string): Promise<string> {
  const application = await database.application.findUniqueOrThrow({ where: { id: applicationId } });
  const [officer, consortium] = await Promise.all([
    database.user.findFirstOrThrow({ where: { role: 'BUREAU_OFFICER' } }),
    database.consortium.findFirstOrThrow({
      where: { NOT: { applicationId } },
      include: { application: true },
    }),
  ]);
  const [one, other] = pairOf(
    { rootId: application.convertedFromId ?? applicationId, name: application.name },
    {
      rootId: consortium.application?.convertedFromId ?? consortium.applicationId ?? consortium.id,
      name: consortium.name,
    },
  );
  await database.nameDecision.create({
    data: {
      oneRootId: one.rootId,
      otherRootId: other.rootId,
      oneName: one.name,
      otherName: other.name,
      version: 1,
      verdict: 'DISTINCT',
      reason: '示例理由',
      applicationId,
      comparedConsortiumId: consortium.id,
      decidedById: officer.id,
      decidedAt: new Date(),
    },
  });
  return consortium.name;
}

/** Another edition of the indicator set, a group less, and a round in which nobody has reported. */
async function nextEdition(database: Database) {
  const set = await database.indicatorSet.findFirstOrThrow();
  const { groups, ...rest } = set.definition as unknown as IndicatorSet;
  const nextSet = await database.indicatorSet.create({
    data: { title: set.title, edition: 99, definition: { ...rest, groups: groups.slice(1) } },
  });
  const nextRound = await database.reportingRound.create({
    data: {
      year: 2088,
      title: '示例任务',
      startsOn: new Date('2088-01-01'),
      endsOn: new Date('2088-12-31'),
      dueOn: new Date('2089-01-30'),
      indicatorSetId: set.id,
    },
  });
  return { nextSet, nextRound };
}

/** A draft by which every application misses a clause. */
async function stricterRules(database: Database, ruleSetId: string) {
  const row = await database.ruleSet.findUniqueOrThrow({ where: { id: ruleSetId } });
  const { rules, ...definition } = row.definition as unknown as RuleSet;
  const stricter = rules.map((rule) =>
    rule.measure.kind === 'memberCount' ? { ...rule, measure: { ...rule.measure, min: 60 } } : rule,
  );
  return database.ruleSet.create({
    data: {
      documentNo: row.documentNo,
      title: row.title,
      effectiveFrom: row.effectiveFrom,
      edition: 99,
      definition: { ...definition, rules: stricter } as object,
    },
  });
}

/** Books of the consortium: a meeting with a resolution, a voucher, what took it back, and a budget. */
async function keptBooks(
  database: Database,
  { id: consortiumId, formationId }: Readonly<{ id: string; formationId: string }>,
  bookedById: string,
) {
  const body = await database.governanceBody.findFirstOrThrow({ where: { formationId } });
  await database.bodyRules.createMany({
    data: (await database.governanceBody.findMany({ where: { formationId } })).map(({ id }) => ({
      bodyId: id,
      termEndsOn: day,
    })),
    skipDuplicates: true,
  });
  const vote = { title: '示例', text: '', votesFor: 0, votesAgainst: 0, votesAbstained: 0 };
  await database.governanceMeeting.create({
    data: { consortiumId, bodyId: body.id, heldOn: day, resolutions: [vote] },
  });
  const entry = { consortiumId, bookedById, bookedOn: day, direction: 'SPENDING', source: 'OTHER' } as const;
  const spent = await database.fundEntry.create({
    data: { ...entry, use: 'STAFF', amount: '2', voucherNo: '示例-1' },
  });
  await database.fundEntry.create({
    data: { ...entry, use: 'STAFF', amount: '-2', voucherNo: '示例-2', reversesId: spent.id },
  });
  await database.fundBudgetLine.create({ data: { consortiumId, year: 2026, use: 'STAFF', amount: '9' } });
  await database.fundSupervision.create({
    data: { consortiumId, checkedOn: day, checkedBy: '示例', scope: '示例', conclusion: 'COMPLIANT' },
  });
}

function spareToken(database: Database, ownerId: string) {
  const { name, scopes } = parseInput(apiTokenInput, { name: '备用', scopes: ['READ'] });
  const expiresAt = new Date(Date.now() + 1e9);
  return database.apiToken.create({
    data: { name, scopes, tokenHash: 'spare', prefix: 'cdk_spare', ownerId, expiresAt },
  });
}

/** Nobody did these through the door; they have a history to hide all the same. */
async function rememberEverybody(database: Database, ruleSetId: string) {
  const everybody = await database.user.findMany({ select: { id: true } });
  await database.auditEntry.createMany({
    data: [
      { subject: 'RuleSet', recordId: ruleSetId },
      ...everybody.map(({ id }) => ({ subject: 'User', recordId: id })),
    ].map((each) => ({ ...each, action: 'create', actorName: '示例', recordName: '示例' })),
  });
}

/** A row behind every relation that the city left empty here: a door that shows nothing proves nothing. */
async function hideSomething(database: Database, { id, leadUnitId }: CastApplication, userId: string) {
  await database.application.update({
    where: { id },
    data: {
      carriedParts: { create: { part: 'BASICS' } },
      specialCase: {
        create: {
          basis: 'URGENT_NEED',
          reason: '示例理由',
          codes: ['ENOUGH_RD_STAFF'],
          proposedById: userId,
          proposedAt: day,
        },
      },
      waivers: {
        create: { code: 'ENOUGH_RD_STAFF', reason: '示例理由', proposedById: userId, proposedAt: day },
      },
      corrections: {
        create: {
          dueOn: day,
          requestedById: userId,
          requestedAt: day,
          items: { create: { position: 0, note: '示例' } },
        },
      },
    },
  });
  await database.integrityRecord.create({
    data: {
      organisationId: leadUnitId,
      object: 'UNIT',
      act: '示例行为',
      basis: '示例依据',
      decidedOn: new Date('2020-01-01'),
      validFrom: new Date('2020-01-01'),
      validTo: new Date('2021-01-01'),
    },
  });
  await database.strategicAgreement.create({
    data: { organisationId: leadUnitId, party: '示例合作方', signedOn: day },
  });
  // Works for the lead unit: a proposal with a path that speaks against it.
  await database.expert.create({
    data: { name: '示例·门内', employments: { create: { organisationId: leadUnitId } } },
  });
}

/** Its annual report as its correction was handed in and forwarded, with a figure of every unit, a text and a finding to hide. */
async function handedInReport(
  database: Database,
  consortiumId: string,
  { recommendingBodyId }: CastApplication,
  authorId: string,
) {
  const report = await database.annualReport.findFirstOrThrow({
    where: { consortiumId },
    include: { round: true, leadUnit: { select: { kind: true } } },
  });
  const figures = { PATENTS_FILED: { value: '3', reason: '', carriedFrom: null } };
  await database.reportPart.updateMany({ where: { reportId: report.id }, data: { figures } });
  for (const part of await database.reportPart.findMany({ where: { reportId: report.id } }))
    await database.reportEvidence.create({
      data: {
        part: { connect: { id: part.id } },
        codes: ['PATENTS_FILED'],
        attachment: {
          create: {
            name: '示例.pdf',
            mediaType: 'application/pdf',
            size: 1,
            sha256: '示例',
            uploadedById: authorId,
          },
        },
      },
    });
  await database.annualReport.update({
    where: { id: report.id },
    data: { texts: { WORK_DONE: '示例' }, recommendingBodyId },
  });
  // Where reports are being filled in, what is usual is to be seen.
  await database.reportingRound.updateMany({
    data: { medians: { [report.leadUnit.kind]: { PATENTS_FILED: '3' } } },
  });
  const read = found((await reportsOf(database, [report.id])).get(report.id));
  const frozen = await wholeReport(database, report.id, read);
  // Accepted and handed in once more as its correction, so that there is a difference to hide.
  const submitted = (each: object, more: object = {}) =>
    database.reportSnapshot.create({
      data: { reportId: report.id, content: each, hash: '示例0', takenAt: day, ...more },
    });
  const keep = (data: object) => database.annualReport.update({ where: { id: report.id }, data });
  const first = await submitted({ ...frozen, content: { ...frozen.content, texts: {} } });
  await keep({ status: 'ACCEPTED', submittedAt: day, acceptedAt: day, acceptedSnapshotId: first.id });
  const correction = { correctionReason: 'OTHER', correctionText: '示例' };
  await keep({ status: 'FORWARDED', ...correction });
  await submitted(frozen, {
    ...correction,
    supersedesId: first.id,
    hash: '示例1',
    takenAt: new Date(day.getTime() + 1),
  });
  await database.reportComment.create({
    data: { reportId: report.id, code: 'WORK_DONE', text: '示例', authorId, createdAt: day },
  });
  await database.reportReminder.create({
    data: { reportId: report.id, dueOn: day, step: 7, sentAt: day, unitIds: [report.leadUnitId] },
  });
  return report;
}

const [YEAR_SCORED, YEAR_RETURNED] = [2087, 2086];
/** Its evaluation as it was graded, scored by the expert who reviewed it, and that of another year, being written. */
async function evaluatedConsortium(
  database: Database,
  consortiumId: string,
  { leadUnitId, memberUnitIds, recommendingBodyId }: CastApplication,
  { expertId, userId }: Readonly<{ expertId: string; userId: string | null }>,
) {
  const definition = {
    groups: [
      {
        name: '示例组',
        isBonus: false,
        indicators: [
          { code: 'A', name: '示例', definition: '', fullMarks: '100', reportIndicator: 'PATENTS_FILED' },
        ],
      },
    ],
    bonusCap: '0',
    cutOffs: [{ grade: 'QUALIFIED', from: '0', below: null }],
  };
  const scheme = await database.evaluationScheme.create({
    data: { title: '门前体系', edition: 1, definition },
  });
  const roundIn = (year: number) =>
    database.evaluationRound.create({
      data: { year, title: `门前 ${year}`, schemeId: scheme.id, dueOn: new Date('2088-03-31') },
    });
  const texts = [{ group: '示例组', text: '示例' }];
  const common = {
    consortiumId,
    leadUnitId,
    memberUnitIds: [leadUnitId, ...memberUnitIds],
    recommendingBodyId,
  };
  const [scored, written] = [await roundIn(YEAR_SCORED), await roundIn(YEAR_RETURNED)];
  await database.auditEntry.create({
    data: { subject: 'EvaluationRound', recordId: scored.id, action: 'create', actorName: '示例' },
  });
  await database.evaluation.create({ data: { ...common, roundId: written.id, status: 'RETURNED', texts } });
  const evaluation = await database.evaluation.create({
    data: {
      ...common,
      roundId: scored.id,
      status: 'GRADED',
      reviewerIds: userId ? [userId] : [],
      selfReportedAt: day,
      result: '88.00',
      grade: 'QUALIFIED',
      gradedAt: day,
      selfReports: {
        create: {
          content: { texts, figures: { A: { value: '3', name: '示例', unit: '件' } }, report: null },
          hash: '示例',
          takenAt: day,
        },
      },
      assignments: {
        create: {
          expertId,
          userId,
          status: 'SUBMITTED',
          total: '88.00',
          submittedAt: day,
          scores: { A: { score: '88', comment: '' } },
        },
      },
    },
    include: { assignments: true, round: true },
  });
  await database.auditEntry.create({
    data: { subject: 'Evaluation', recordId: evaluation.id, action: 'create', actorName: '示例' },
  });
  return evaluation;
}

/** A pre-application that it came from, and a draft that came from it: of the same parties, the draft never filed. */
async function convertBothWays(database: Database, application: CastApplication) {
  const { id, batchId, leadUnitId, memberUnitIds, recommendingBodyId } = application;
  const { ruleSetId } = application.batch;
  const members = [leadUnitId, ...memberUnitIds].map((organisationId, position) => ({
    organisationId,
    position,
    role: position === 0 ? ('LEAD' as const) : ('MEMBER' as const),
  }));
  const parties = () => ({
    name: '柳州市门前创新联合体',
    nameKey: '门前',
    leadUnit: { connect: { id: leadUnitId } },
    recommendingBody: { connect: { id: found(recommendingBodyId) } },
    formation: { create: { members: { create: members } } },
  });
  const round = await database.batch.create({
    data: {
      kind: 'PRE_APPLICATION',
      year: 2026,
      title: '门前预申报批次',
      opensOn: day,
      closesOn: day,
      ruleSetId,
    },
  });
  const pre = await database.application.create({
    data: {
      ...parties(),
      number: 'Y9999-0001',
      status: 'CONVERTED',
      firstSubmittedAt: day,
      submittedAt: day,
      batch: { connect: { id: round.id } },
    },
  });
  await database.application.update({ where: { id }, data: { convertedFromId: pre.id } });
  await database.application.create({
    data: {
      ...parties(),
      number: 'Z9999-0002',
      kind: 'FORMAL_APPLICATION',
      batch: { connect: { id: batchId } },
      convertedFrom: { connect: { id } },
    },
  });
  return pre;
}

/** A change of everything at once, with the consent of a member, given up again: closed for every act. */
async function withdrawnChange(
  database: Database,
  { leadUnitId, consortium }: CastApplication,
  { userId, unitId }: Readonly<{ userId: string; unitId: string }>,
) {
  const [leadId, memberId] = [`Organisation_${leadUnitId}`, `Organisation_${unitId}`];
  const change = parseInput(changeInput, {
    kind: 'BODY',
    member: { organisationId: memberId, role: 'MEMBER' },
    unitId: memberId,
    body: {
      function: 'DECISION',
      name: '示例理事会',
      hostUnitId: leadId,
      seats: [{ person: '示例委员', organisationId: leadId, post: 'HEAD' }],
    },
    hostUnitId: leadId,
    custodianId: leadId,
  });
  const request = await database.changeRequest.create({
    data: {
      number: 'BG-0000',
      consortiumId: found(consortium).id,
      leadUnitId,
      kind: 'BODY',
      status: 'WITHDRAWN',
      effectiveOn: new Date('2030-01-01'),
      change,
      concernedUnitIds: [unitId],
      consents: { create: { organisationId: unitId, givenById: userId, givenAt: day } },
    },
  });
  await database.auditEntry.create({
    data: { subject: 'ChangeRequest', recordId: request.id, action: 'create', actorName: '示例' },
  });
  return request;
}

/** What the officer had made: a file that waits. */
async function finishedJob(database: Database, batchId: string) {
  const { id: requestedById } = await database.user.findUniqueOrThrow({ where: { account: 'officer' } });
  const { sha256, size, name } = await database.attachment.findFirstOrThrow();
  return database.job.create({
    data: {
      ...{ kind: 'BATCH_DOSSIER', batchId, title: '示例', status: 'DONE', locale: 'zh-CN', requestedById },
      ...{ sha256, size, fileName: name, mediaType: 'application/zip' },
      expiresAt: new Date(Date.now() + 3_600_000),
    },
  });
}

/** A template that was in use once, and what is told of it. */
async function retiredTemplate(database: Database, userId: string) {
  const template = await database.documentTemplate.create({
    data: {
      ...{ kind: 'RECEIPT', edition: 1, status: 'RETIRED', fileName: '示例.docx', size: 1, sha256: '0' },
      problems: [],
      ...{ uploadedById: userId, activatedById: userId, activatedAt: new Date(), retiredAt: new Date() },
    },
  });
  await database.auditEntry.create({
    data: { subject: 'DocumentTemplate', recordId: template.id, action: 'create', actorName: '示例' },
  });
  return template;
}

/** What writes it: the author's alone, though the bureau sees the import. */
const queuedWrite = (database: Database, { id }: { id: string }, requestedById: string) =>
  database.job.create({
    data: { kind: 'DATA_IMPORT', importId: id, title: '示例', locale: 'zh-CN', requestedById },
  });

/** What the lead unit's person had imported. */
const writtenImport = (database: Database, userId: string) =>
  database.dataImport.create({
    data: {
      kind: 'ORGANISATIONS',
      fileName: '示例.xlsx',
      sha256: '0'.repeat(64),
      status: 'APPLIED',
      createdById: userId,
      appliedAt: new Date(),
      rows: {
        create: {
          ...{ position: 0, place: '单位!2', key: '示例', name: '示例', verdict: 'UNCHANGED' },
          ...{ given: {}, issues: [], doubts: [], changes: [] },
        },
      },
    },
  });
