export { type AddArtifactsOptions, addArtifacts, copyFromLocalToFs } from "./add-artifacts.ts";
export type { ArtifactClient, UploadMessage } from "./client.ts";
export { uploadLocalData } from "./local-relations.ts";
