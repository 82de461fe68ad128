export { type DecisionPaper, decisionFile, decisionPaper } from './decision-paper.ts';
export { type PackApplication, packFile, type ReviewPack } from './review-pack.ts';
