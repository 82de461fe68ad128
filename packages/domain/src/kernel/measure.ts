import { z } from 'zod';
import type { ExaminationFacts, ExaminationSubject } from '../application/subject.ts';
import type { NameGrammar } from '../naming/name-grammar.ts';
import type { Label } from './label.ts';
import type { Related } from './rule.ts';

/** 计量结果: what a measure saw. REVIEW asks for a person whatever the force of the clause. */
export type Measured = Readonly<{
  result: 'HOLDS' | 'MISSES' | 'REVIEW' | 'MISSING' | 'NOT_APPLICABLE';
  seen: Label;
  threshold: Label;
  computation: Label;
  /** The way to pass; left out where nothing is to be mended. */
  fix?: Label;
  /** Overrides the measure's own field where the miss has a more exact place. */
  field?: string;
  related?: readonly Related[];
}>;

/** What a measure may read of its rule set beside its own parameters. */
export type Standard = Readonly<{ nameGrammar: NameGrammar }>;

type Take<Parameters> = (
  parameters: Parameters,
  subject: ExaminationSubject,
  facts: ExaminationFacts,
  standard: Standard,
) => Measured;

/** 计量方法: what is counted, with parameters; rule sets name it by its kind. */
export const measure = <const Kind extends string, Shape extends z.ZodRawShape>({
  kind,
  parameters,
  field,
  take,
}: {
  kind: Kind;
  parameters: z.ZodObject<Shape>;
  field: string;
  take: Take<z.output<z.ZodObject<Shape>>>;
}) => ({
  kind,
  field,
  /** How a rule writes it; a misspelt parameter is refused, not ignored. */
  call: z.strictObject({ ...parameters.shape, kind: z.literal(kind) }),
  // The call has passed that schema when the rule set was loaded.
  take: take as Take<object>,
});

type AnyMeasure = Readonly<{ kind: string; field: string; call: z.ZodObject; take: Take<object> }>;
type Calls<Measures extends readonly AnyMeasure[]> = { [Index in keyof Measures]: Measures[Index]['call'] };

/** 计量方法库: several measures as one: the schema of a call, and the taking of it. */
export function library<const Measures extends readonly [AnyMeasure, ...AnyMeasure[]]>(measures: Measures) {
  const byKind = new Map(measures.map((each) => [each.kind, each]));
  const used = ({ kind }: Readonly<{ kind: string }>): AnyMeasure => {
    const found = byKind.get(kind);
    if (!found) throw new Error(`unknown measure ${kind}`);
    return found;
  };
  const take = (
    call: Readonly<{ kind: string }>,
    subject: ExaminationSubject,
    facts: ExaminationFacts,
    standard: Standard,
  ): Measured => used(call).take(call, subject, facts, standard);
  /** The form field that mends what was measured. */
  const fieldOf = (call: Readonly<{ kind: string }>, { field }: Measured): string =>
    field ?? used(call).field;
  const calls = measures.map(({ call }) => call) as unknown as Calls<Measures>;
  return { measures, call: z.discriminatedUnion('kind', calls), take, fieldOf };
}
