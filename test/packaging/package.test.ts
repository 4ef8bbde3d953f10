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
