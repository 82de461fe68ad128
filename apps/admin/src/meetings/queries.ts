const decided = 'meetingResults { id meeting heldOn result reason recordedBy recordedAt }';

/** 会议材料 of a batch: per application what the meeting needs. */
export const packDocument = `query meetingPack($batchId: ID!, $status: [ApplicationStatus!]) {
  applications(first: 60, filter: { batchId: $batchId, status: $status }, orderBy: NUMBER) {
    totalCount
    nodes {
      id number name status coreField mainBusinessDirection developmentIdea taskGoals expectedPerformance openActions
      leadUnit { id legalName } recommendingBody { name } priorityDirections { name }
      formation { members { role chainPosition taskDivision organisation { id legalName kind } } }
      examination { examinedAt findings { code clause outcome message seen threshold } }
      waivers { code reason status decidedBy }
      review { closedAt assignments { id status declaredConflict expert { name } } statistics { mean spread totals { expertName total isOutlier recommendation } } }
      specialCase { status basis reason codes decisionDocumentNo }
      ${decided}
    }
  }
  batchRanking(batchId: $batchId) { places { rank isPreferred reason application { id } } }
}`;

export const packBatchesDocument = `query packBatches {
  batches(first: 100, filter: { kind: [FORMAL_APPLICATION] }, orderBy: NEWEST) { nodes { id title } }
}`;

/** 登记会议决定 for one or many; a rehearsal answers the same and changes nothing. */
export const decideDocument = `mutation decideApplications($ids: [ID!]!, $result: MeetingResultInput!, $dryRun: Boolean, $idempotencyKey: String) {
  outcomes: decideApplications(ids: $ids, result: $result, dryRun: $dryRun, idempotencyKey: $idempotencyKey) {
    __typename
    ... on Application { id number status }
    ... on Problem { code message facts }
    ... on RulesViolated { findings { code clause quote force dueBy outcome field message seen threshold computation howToFix related { kind name number detail } } }
  }
}`;
