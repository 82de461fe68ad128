const figures =
  'figures { code count total before growth mean least lowerQuartile median upperQuartile most }';

/** The years that have a year book, the latest first. */
export const yearsDocument = `query yearBookYears {
  reportingRounds(first: 50, orderBy: YEAR_DESC) { nodes { id year openedAt } } }`;

export const summaryDocument = `query yearBook($year: Int!, $groupBy: YearBookGrouping!) {
  annualSummary(year: $year, groupBy: $groupBy) { year
    indicatorSet { id title edition groups { name indicators { code name unit decimals source countsOnce definition formula { kind of } } } }
    coverage { expected submitted accepted late }
    total { name consortia ${figures} } groups { name consortia ${figures} } } }`;

export const seriesDocument = `query indicatorSeries($codes: [String!]!, $consortiumId: ID) {
  indicatorSeries(codes: $codes, consortiumId: $consortiumId) { code name unit points { year value count } } }`;

/** What stands behind one total: the reports that it counts, each with its figure. */
export const countedDocument = `query counted($filter: AnnualReportFilter!, $codes: [String!]!, $after: String) {
  annualReports(first: 100, after: $after, filter: $filter) { totalCount pageInfo { hasNextPage endCursor }
    nodes { id consortium { id number name } leadUnit { id legalName }
      acceptedFigures(codes: $codes) { code value before } } } }`;

/** Both sides of a comparison: all consortia of a year, or one of them. */
export const totalsDocument = `query totals($year: Int!) {
  annualSummary(year: $year) { total { figures { code total } } } }`;
export const consortiumYearDocument = `query consortiumYear($filter: AnnualReportFilter!) {
  annualReports(first: 1, filter: $filter) { nodes { id acceptedFigures { code value } } } }`;

/** Why this number: down to what was filled in. */
export const derivationDocument = `query derivation($id: ID!, $code: String!) {
  node(id: $id) { ... on AnnualReport { id
    derivation(code: $code) { code value cells { unitId unitName value reason } } } } }`;

/** The indicators that reports are made of now. */
export const indicatorsDocument = `query currentIndicators { reportingRounds(first: 1, orderBy: YEAR_DESC) { nodes { id
  indicatorSet { id groups { name indicators { code name unit decimals kind source formula { kind } } } } } } }`;
