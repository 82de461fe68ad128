import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { layout, linePitch, textWidth, tracking, typefaces } from '../layout.ts';
import { markDrawing } from '../mark.ts';
import type { LaidOutPaper } from '../paper.ts';
import { loadFonts } from './fonts.ts';
import { withStandIns } from './missing.ts';

const MILLISECONDS = 1000;

type Diagnosed = Readonly<{ message: string }>;

/** 不能打印: what the compiler says; a bug of the template, never of the data. */
class NotPrinted extends Error {
  constructor(diagnostics: readonly Diagnosed[]) {
    super(`the paper could not be set: ${diagnostics.map(({ message }) => message).join('; ')}`);
  }
}

/** PDF/A-2b, tagged, with its fonts inside. The text goes in as data and is never read as markup. */
export async function pdfOf(paper: LaidOutPaper, fontFolder: string | null): Promise<Uint8Array> {
  const fonts = await loadFonts(fontFolder);
  const printed = withStandIns(paper, fonts.lacks);
  const weights = Object.fromEntries(Object.entries(typefaces).map(([role, { weight }]) => [role, weight]));
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontPaths: [...fonts.folders] }],
  });
  const { result, ...compiled } = outcomeOf(
    compiler.compile({
      mainFilePath: `${import.meta.dirname}/paper.typ`,
      inputs: {
        paper: JSON.stringify(printed),
        style: JSON.stringify({
          ...layout,
          weights,
          linePitch,
          tracking,
          textWidth,
          families: fonts.families,
          mark: paper.mark === undefined ? null : markDrawing(paper.mark),
        }),
      },
    }),
  );
  if (!result) throw new NotPrinted(compiled.diagnostics);
  return compiler.pdf(result, {
    pdfStandard: PdfStandard.A_2b,
    pdfTags: true,
    creationTimestamp: Date.parse(paper.madeAt) / MILLISECONDS,
  });
}

const outcomeOf = (outcome: ReturnType<NodeCompiler['compile']>) => ({
  result: outcome.result,
  diagnostics: (outcome.takeDiagnostics()?.shortDiagnostics ?? []) as Diagnosed[],
});
