import { BinaryReader } from "@bufbuild/protobuf/wire";

/** google.rpc.ErrorInfo */
export interface ErrorInfo {
  readonly reason: string;
  readonly domain: string;
  readonly metadata: Readonly<Record<string, string>>;
}

type FieldReader = (reader: BinaryReader) => void;

function readFields(bytes: Uint8Array, fields: Readonly<Record<number, FieldReader>>): void {
  const reader = new BinaryReader(bytes);
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    const read = fields[field];
    if (read === undefined) reader.skip(wireType, field);
    else read(reader);
  }
}

/** google.rpc.Status, its details by the names of their messages */
export interface Status {
  readonly code: number;
  readonly message: string;
  readonly details: readonly { readonly type: string; readonly value: Uint8Array }[];
}

/** Reads a google.rpc.Status: code = 1, message = 2, repeated google.protobuf.Any details = 3. */
export function readStatus(bytes: Uint8Array): Status {
  let code = 0;
  let message = "";
  const details: Status["details"][number][] = [];
  readFields(bytes, {
    1: (reader) => {
      code = reader.int32();
    },
    2: (reader) => {
      message = reader.string();
    },
    3: (reader) => {
      details.push(readAny(reader.bytes()));
    },
  });
  return { code, message, details };
}

/** Reads a google.protobuf.Any: type_url = 1, value = 2. */
function readAny(bytes: Uint8Array): Status["details"][number] {
  let type = "";
  let value: Uint8Array = new Uint8Array(0);
  readFields(bytes, {
    1: (reader) => {
      const url = reader.string();
      type = url.slice(url.lastIndexOf("/") + 1);
    },
    2: (reader) => {
      value = reader.bytes();
    },
  });
  return { type, value };
}

/** Reads a google.rpc.ErrorInfo: reason = 1, domain = 2, map metadata = 3. */
export function readErrorInfo(bytes: Uint8Array): ErrorInfo {
  let reason = "";
  let domain = "";
  const metadata: Record<string, string> = {};
  readFields(bytes, {
    1: (reader) => {
      reason = reader.string();
    },
    2: (reader) => {
      domain = reader.string();
    },
    3: (reader) => {
      const [key, value] = readMapEntry(reader.bytes());
      metadata[key] = value;
    },
  });
  return { reason, domain, metadata };
}

function readMapEntry(bytes: Uint8Array): [string, string] {
  let key = "";
  let value = "";
  readFields(bytes, {
    1: (reader) => {
      key = reader.string();
    },
    2: (reader) => {
      value = reader.string();
    },
  });
  return [key, value];
}

/** Reads a google.rpc.RetryInfo: Duration retry_delay = 1 (seconds = 1, nanos = 2). */
export function readRetryDelayMs(bytes: Uint8Array): number {
  let delay = 0;
  readFields(bytes, {
    1: (reader) => {
      readFields(reader.bytes(), {
        1: (duration) => {
          delay += Number(duration.int64()) * 1000;
        },
        2: (duration) => {
          delay += duration.int32() / 1e6;
        },
      });
    },
  });
  return delay;
}
