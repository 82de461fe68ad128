import type { Role } from '@consortium/domain';
import { request } from './graphql.ts';

/** 当前用户: what the menus and the header know of the person. */
export type SignedIn = Readonly<{
  id: string;
  name: string;
  account: string;
  role: Role;
  organisation: Readonly<{ id: string; legalName: string }> | null;
  district: Readonly<{ id: string; name: string }> | null;
  /** “Subject:action”: what the viewer may ever do. */
  permissions: readonly string[];
  mustChangePassword: boolean;
}>;

export const viewerFields = `id name account role organisation { id legalName } district { id name } permissions mustChangePassword`;
export const viewerDocument = `query viewer { viewer { ${viewerFields} } }`;

let known: Promise<SignedIn | null> | null = null;

/** Asked once; forgotten when someone signs in or out, or when the server says that nobody is signed in. */
export function viewer(): Promise<SignedIn | null> {
  known ??= request<{ viewer: SignedIn | null }>(viewerDocument).then(
    (data) => data.viewer,
    (error) => {
      known = null;
      throw error;
    },
  );
  return known;
}

export const remember = (signedIn: SignedIn): void => {
  known = Promise.resolve(signedIn);
};
export const forget = (): void => {
  known = null;
};
