import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { hostileSession } from "./session.ts";

const given = hostileSession();
const formats = ["csv", "json", "parquet", "text"];
const writer = fileURLToPath(new URL("./write-until-full.ts", import.meta.url));
const tsx = fileURLToPath(new URL("../../../../node_modules/tsx/dist/cli.mjs", import.meta.url));

/** Writes a file larger than it may be, in a process of its own. */
const writeWith = (limit: string, target: string, format: string) =>
  spawnSync("sh", ["-c", `${limit} exec "$@"`, "sh", process.execPath, tsx, writer, target, format], {
    encoding: "utf8",
    timeout: 60_000,
  });

/** Every system with a POSIX shell can say how large files may become; what is then refused is refused as on a full disk. */
test.skipIf(process.platform === "win32").each(formats)(
  "a file that cannot grow: %s",
  { timeout: 90_000 },
  (format) => {
    const target = join(given.folder, "limited");
    mkdirSync(target);
    const { stdout, stderr, status } = writeWith("ulimit -f 200;", join(target, "out"), format);
    expect({ stdout, stderr, status }).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("TASK_WRITE_FAILED"),
    });
    expect(readdirSync(target)).toEqual([]);
    writeFileSync(join(target, "keep"), "");
    const again = writeWith("ulimit -f 200;", target, `${format}!`);
    expect(again.stdout).toContain("TASK_WRITE_FAILED");
    expect(readdirSync(target)).toEqual(["keep"]);
    execFileSync("rm", ["-r", target]);
  },
);

const disk = join(given.folder, "disk");
mkdirSync(disk);
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk]).status === 0;
if (!mounted)
  console.warn("full-disk.test.ts: no disk of 1 MB could be mounted (that takes root); its tests are skipped");

test.skipIf(!mounted)("a full disk", { timeout: 90_000 }, async () => {
  try {
    const rows = given.spark.range(1_000_000).selectExpr("CAST(rand() AS STRING) AS v");
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
