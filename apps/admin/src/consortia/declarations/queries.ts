import type { DeclaredFunds } from '@consortium/domain';

const declared = `rulesName adoptedOn supervisedBy supervisionFrequency followsSpecialFundRules acceptsSupervision
  separateAccounting validFrom validTo reason`;

/** 经费管理声明 as a version has it: what is declared, since when and until when, and why it was revised. */
export type DeclarationVersion = DeclaredFunds &
  Readonly<{ validFrom: string; validTo: string | null; reason: string }>;

export const declarationsDocument = `query fundDeclarations($id: ID!) {
  consortium(id: $id) { fundDeclarations { ${declared} } } }`;
export type Declarations = Readonly<{
  consortium: Readonly<{ fundDeclarations: readonly DeclarationVersion[] }> | null;
}>;
