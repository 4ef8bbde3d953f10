import { stat } from "node:fs/promises";
import { basename, isAbsolute, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { sparkError } from "../../../errors/index.ts";
import { type Artifact, fileArtifact } from "./artifact.ts";
import type { ArtifactClient } from "./client.ts";
import { upload } from "./upload.ts";

/** What the files are to the session; without any, they are jars. */
export interface AddArtifactsOptions {
  /** Python files, for functions written in Python. */
  readonly pyfile?: boolean | undefined;
  /** Archives that executors unpack; `file.zip#name` names the folder. */
  readonly archive?: boolean | undefined;
  /** Files that are there for `SparkFiles`. */
  readonly file?: boolean | undefined;
}

/** Sends files of this machine to the session's server and its executors. */
export async function addArtifacts(
  client: ArtifactClient,
  paths: readonly string[],
  options: AddArtifactsOptions = {},
): Promise<void> {
  const chosen = kinds.filter(([kind]) => options[kind]);
  if (chosen.length > 1) {
    const arg_names = "'pyfile', 'archive' and/or 'file'";
    throw sparkError("INVALID_MULTIPLE_ARGUMENT_CONDITIONS", { arg_names, condition: "True together" });
  }
  const [, kind] = chosen[0] ?? jars;
  const artifacts = await Promise.all(paths.map((path) => artifactOf(path, kind)));
  await upload(client, artifacts);
}

/** Copies a file of this machine into the file system of the server, where that is not a local one. */
export async function copyFromLocalToFs(client: ArtifactClient, localPath: string, destPath: string): Promise<void> {
  if (/^[a-z][a-z0-9+.-]*:/i.test(destPath)) {
    throw sparkError("NO_SCHEMA_AND_DRIVER_DEFAULT_SCHEME", { arg_name: "dest_path" });
  }
  if (!destPath.startsWith("/")) {
    throw sparkError("VALUE_NOT_ALLOWED", { arg_name: "dest_path", allowed_values: "an absolute path" });
  }
  const path = resolve(localPath);
  await checkFile(path);
  await upload(client, [await fileArtifact(`forward_to_fs${destPath}`, path)]);
}

interface ArtifactKind {
  readonly folder: string;
  readonly suffixes: readonly string[];
  /** Whether what follows `#` in the path belongs to the name. */
  readonly keepsFragment?: boolean;
}

const jars = ["jar", { folder: "jars", suffixes: [".jar"] }] as const satisfies readonly [string, ArtifactKind];
const kinds: readonly (readonly [keyof AddArtifactsOptions, ArtifactKind])[] = [
  ["pyfile", { folder: "pyfiles", suffixes: [".py", ".zip", ".egg", ".jar"] }],
  ["archive", { folder: "archives", suffixes: [".zip", ".jar", ".tar.gz", ".tgz", ".tar"], keepsFragment: true }],
  ["file", { folder: "files", suffixes: [""] }],
];

async function artifactOf(pathOrUri: string, kind: ArtifactKind): Promise<Artifact> {
  const { path, fragment } = localPath(pathOrUri);
  const name = basename(path);
  if (!kind.suffixes.some((suffix) => name.endsWith(suffix))) throw unsupported(`${path} file format`);
  await checkFile(path);
  const alias = kind.keepsFragment && fragment !== "" ? `#${fragment}` : "";
  return fileArtifact(`${kind.folder}/${name}${alias}`, path);
}

/** The file that a path or a `file:` URI names, and what follows its `#`. */
function localPath(pathOrUri: string): { readonly path: string; readonly fragment: string } {
  const hash = pathOrUri.indexOf("#");
  const [place, fragment] = hash < 0 ? [pathOrUri, ""] : [pathOrUri.slice(0, hash), pathOrUri.slice(hash + 1)];
  const scheme = isAbsolute(place) ? undefined : /^([a-z][a-z0-9+.-]+):/i.exec(place)?.[1];
  if (scheme === undefined) return { path: resolve(place), fragment };
  if (scheme.toLowerCase() !== "file") throw unsupported(`${scheme} scheme`);
  return { path: fileURLToPath(place), fragment };
}

async function checkFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw sparkError("PATH_NOT_FOUND", { path });
  if (!found.isFile()) throw unsupported(`The folder ${path} as an artifact`);
}

const unsupported = (operation: string) => sparkError("UNSUPPORTED_OPERATION", { operation });
