import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { hostileSession } from "./session.ts";

const given = hostileSession();
const formats = ["csv", "json", "parquet", "text"];
const writer = fileURLToPath(new URL("./write-until-full.ts", import.meta.url));
const tsx = fileURLToPath(new URL("../../../../node_modules/tsx/dist/cli.mjs", import.meta.url));

/** A shell can say how large files may become; what is then refused is refused as on a full disk. */
test.skipIf(process.platform === "win32")("files that cannot grow", { timeout: 180_000 }, () => {
  const folder = join(given.folder, "limited");
  mkdirSync(folder);
  const limited = ["-c", 'ulimit -f 200; exec "$@"', "sh", process.execPath, tsx, writer, folder];
  const { stdout, stderr, status } = spawnSync("sh", limited, { encoding: "utf8" });
  expect({ stderr, status }).toMatchObject({ status: 0 });
  const answers = stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  expect(answers.map(({ format }) => format)).toEqual(formats);
  for (const { fresh, replaced, left } of answers) {
    expect(fresh).toContain("TASK_WRITE_FAILED");
    expect(replaced).toContain("TASK_WRITE_FAILED");
    expect(left).toEqual(["kept", "keep"]);
  }
});

const disk = join(given.folder, "disk");
mkdirSync(disk);
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk]).status === 0;
if (!mounted)
  console.warn("full-disk.test.ts: no disk of 1 MB could be mounted (that takes root); its tests are skipped");

test.skipIf(!mounted)("a full disk", { timeout: 180_000 }, async () => {
  try {
    const rows = given.spark.range(200_000).selectExpr("CAST(rand() AS STRING) AS v");
    for (const format of formats) {
      const path = join(disk, "out");
      await expect(rows.write.format(format).save(path)).rejects.toMatchObject({
        condition: "TASK_WRITE_FAILED",
        messageParameters: { path: `file:${path}` },
      });
      expect(readdirSync(disk)).toEqual([]);
    }
    await given.spark.range(3).write.json(join(disk, "small"));
    expect(await given.spark.read.json(join(disk, "small")).count()).toBe(3);
  } finally {
    spawnSync("umount", ["-l", disk]);
  }
});
