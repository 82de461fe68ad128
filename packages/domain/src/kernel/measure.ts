import type { z } from 'zod';
import type { ExaminationFacts, ExaminationSubject } from '../application/subject.ts';
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

export type Measure<Parameters extends z.ZodObject = z.ZodObject> = Readonly<{
  kind: string;
  parameters: Parameters;
  field: string;
  take: (
    parameters: z.output<Parameters>,
    subject: ExaminationSubject,
    facts: ExaminationFacts,
  ) => Measured;
}>;

/** 计量方法: what is counted, with parameters; rule sets name it by its kind. */
export const measure = <const Kind extends string, Parameters extends z.ZodObject>(
  definition: Measure<Parameters> & { readonly kind: Kind },
) => definition;
