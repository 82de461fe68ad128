/** 评审排序 of a batch: for the office. */
export const rankingDocument = `query batchRanking($id: ID!) {
  batch(id: $id) { id title }
  batchRanking(batchId: $id) {
    places { rank mean spread sheetCount hasOutlier isPreferred reason application { id number name leadUnit { id legalName } } }
    severities { expertName count difference }
  }
}`;

export type RankedPlace = Readonly<{
  rank: number;
  mean: string | null;
  spread: string | null;
  sheetCount: number;
  hasOutlier: boolean;
  isPreferred: boolean;
  reason: string;
  application: Readonly<{
    id: string;
    number: string;
    name: string;
    leadUnit: Readonly<{ id: string; legalName: string }>;
  }>;
}>;
export type Severity = Readonly<{ expertName: string; count: number; difference: string }>;
export type RankingAnswer = Readonly<{
  batch: Readonly<{ id: string; title: string }> | null;
  batchRanking: Readonly<{ places: readonly RankedPlace[]; severities: readonly Severity[] }> | null;
}>;
