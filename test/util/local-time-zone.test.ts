import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { localTimeZone, zoneOfLink } from "../../src/util/local-time-zone.ts";

describe("the time zone of the machine", () => {
  test.each([
    ["/usr/share/zoneinfo/Europe/Paris", "Europe/Paris"],
    ["/var/db/timezone/zoneinfo/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"],
    ["../usr/share/zoneinfo/America/Port-au-Prince", "America/Port-au-Prince"],
    ["/usr/share/zoneinfo/Etc/UTC", "UTC"],
    ["/usr/share/zoneinfo/UTC", "UTC"],
    ["/usr/share/zoneinfo/posix/Asia/Tokyo", "Asia/Tokyo"],
    ["/usr/share/zoneinfo/Etc/GMT+3", undefined],
    ["/usr/share/zoneinfo/CET", undefined],
    ["/usr/share/zoneinfo/right/Asia/Tokyo", undefined],
    ["/etc/my-zone", undefined],
  ])("%s is %s", (link, zone) => {
    expect(zoneOfLink(link)).toBe(zone);
  });

  test.each(["UTC", "Asia/Tokyo", "America/New_York"])("is what Intl says with TZ=%s", (TZ) => {
    const file = new URL("../../src/util/local-time-zone.ts", import.meta.url);
    const program = `
      import { localTimeZone } from ${JSON.stringify(file.href)};
      console.log([localTimeZone(), Intl.DateTimeFormat().resolvedOptions().timeZone].join(" "));`;
    const said = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
      encoding: "utf8",
      env: { ...process.env, TZ },
    });
    const [ours, intls] = said.trim().split(" ");
    expect(ours).toBe(intls);
  });

  test("is one that Intl knows", () => {
    expect(new Intl.DateTimeFormat("en", { timeZone: localTimeZone() }).resolvedOptions().timeZone).toBeTruthy();
  });
});
