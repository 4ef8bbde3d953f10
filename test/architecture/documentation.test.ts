import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { programOf, undocumented } from "./documentation.ts";
import { publicDoors } from "./public-doors.ts";

const doors = publicDoors();

test("every public name has a doc comment", { timeout: 60_000 }, () => {
  const program = programOf(doors.values());
  for (const [name, file] of doors) expect.soft(undocumented(file, program), name).toEqual([]);
});

test("a silent export or member is found", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "tspark-door-"));
  const file = join(folder, "door.ts");
  const text = `
    /** Explained. */ export const spoken = 1;
    export const silent = 2;
    /** Explained. */ export class Thing {
      #hidden = 1;
      private secret = this.#hidden;
      /** Explained. */ told(): number { return this.secret; }
      untold(): number { return 1; }
      /** @internal */ inner(): number { return 2; }
    }`;
  try {
    writeFileSync(file, text);
    expect(undocumented(file, programOf([file]))).toEqual(["silent", "Thing.untold"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
