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
