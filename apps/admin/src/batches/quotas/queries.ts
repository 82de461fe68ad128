const application = 'id number name leadUnit { legalName }';
export const quotasDocument = `query batchQuotas($id: ID!) {
  batch(id: $id) { id title }
  batchQuotas(batchId: $id) {
    units { unit { id legalName kind } limit { max clause } overBy applications { ${application} } }
    withdrawal { isExact applications { ${application} } } } }`;

export type ClashingApplication = Readonly<{
  id: string;
  number: string;
  name: string;
  leadUnit: Readonly<{ legalName: string }> | null;
}>;
export type UnitQuota = Readonly<{
  unit: Readonly<{ id: string; legalName: string; kind: string }>;
  limit: Readonly<{ max: number; clause: string }> | null;
  overBy: number;
  applications: readonly ClashingApplication[];
}>;
export type QuotasAnswer = Readonly<{
  batch: Readonly<{ title: string }> | null;
  batchQuotas: Readonly<{
    units: readonly UnitQuota[];
    withdrawal: Readonly<{ isExact: boolean; applications: readonly ClashingApplication[] }>;
  }> | null;
}>;
