export { distinctPaths, pathPart } from './path.ts';
export { type PackedFile, zipChunks } from './zip.ts';
