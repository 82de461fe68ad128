export { type DecisionPaper, decisionPaper } from './decision-paper.ts';
export { decisionFile } from './files.ts';
export { type PackApplication, packFile, type ReviewPack } from './review-pack.ts';
