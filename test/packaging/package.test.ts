import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { expect, inject, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

test("the tarball holds what is built and what is said about it, nothing else", () => {
  const foreign = inject("packed").filter((path) => !/^dist\/.*\.(js|d\.ts)$/.test(path));
  expect(foreign.sort()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "package.json"]);
});

test("publint has nothing to say", async () => {
  const { messages, pkg } = await publint({ pkgDir: root, level: "suggestion" });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test("the program that is installed and run is the README's", () => {
  const program = readFileSync(new URL("programs/main.ts", import.meta.url), "utf8");
  expect(readFileSync(`${root}README.md`, "utf8")).toContain(`\`\`\`ts\n${program}// prints:\n`);
});
