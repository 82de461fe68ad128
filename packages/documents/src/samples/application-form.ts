import { type ApplicationForm, type ExaminationSubject, examine, liukeGui2022No7 } from '@consortium/domain';
import { aSubject, facts } from '@consortium/domain/builders';

/** 示例申报表 of a subject: everything filled in that a form asks for. */
export function sampleForm(
  given: Partial<ExaminationSubject> = {},
  more: Partial<ApplicationForm> = {},
): ApplicationForm {
  const subject = aSubject(given);
  const { members, governanceBodies, fundManagement, agreementSignedOn } = subject;
  return {
    number: 'Y2024-0001',
    kind: subject.kind,
    filing: 1,
    batch: { title: '示例批次', year: 2024, noticeDocument: '柳科通示例' },
    ruleSet: { documentNo: liukeGui2022No7.documentNo, title: liukeGui2022No7.title, edition: 1 },
    recommendingBody: '鱼峰区',
    priorityDirections: subject.priorityDirections,
    declared: {
      name: subject.name,
      mainBusinessDirection: subject.mainBusinessDirection,
      contactName: '示例丁',
      contactPhone: '0772-0000001',
      contactEmail: 'example@liuzhou.example',
      necessity: '示例:产业链关键环节依赖外购',
      foundation: subject.foundation,
      academicActivities: subject.academicActivities,
      keyProblems: '示例:高密度电驱动桥的热管理',
      developmentIdea: subject.developmentIdea,
      taskGoals: subject.taskGoals,
      contents: '示例:一是技术研发;二是中试平台',
      operatingMechanism: subject.operatingMechanism,
      expectedPerformance: '示例:新增产值 2 亿元',
      safeguards: '示例:设专职秘书处',
      specialCaseBasis: subject.specialCaseBasis,
      selfCheckSignedOn: subject.selfCheckSignedOn,
    },
    formation: {
      members: members.map(({ unit, intentConfirmed: _intent, cooperationKinds, ...member }) => ({
        ...member,
        cooperationKinds: [...cooperationKinds],
        organisationId: unit.id,
        commitments: `示例:${unit.legalName}投入专职人员 3 名`,
      })),
      governanceBodies: [...governanceBodies],
      fundManagement,
      agreement: {
        signedOn: agreementSignedOn,
        effectiveOn: '2024-05-01',
        liableParty: '示例:牵头单位',
        incomeSharing: '示例:按投入分配',
      },
    },
    units: members.map(({ unit }) => unit),
    intents: members.flatMap(({ unit, intentConfirmed }) => (intentConfirmed ? [unit.id] : [])),
    lead: subject.lead,
    findings: examine(liukeGui2022No7, subject, facts()),
    ...more,
  };
}
