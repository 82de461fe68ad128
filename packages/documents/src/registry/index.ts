export type { ChangeDecision, Registered, RegistryPaper } from './content.ts';
export { registryFile } from './files.ts';
