import fc from "fast-check";
import { expect, it } from "vitest";
import { framed, MessageSplitter } from "../../../../src/engines/connect/channel/message-splitter.ts";

const most = 1000;

it("gives the messages that went in, wherever the network cuts them", () => {
  const messages = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 });
  fc.assert(
    fc.property(messages, fc.array(fc.nat(30), { minLength: 1 }), (sent, cuts) => {
      const bytes = Buffer.concat(sent.map((message) => framed(message, most)));
      const splitter = new MessageSplitter(most);
      const got: Uint8Array[] = [];
      for (let at = 0, cut = 0; at < bytes.length; cut++) {
        const size = 1 + (cuts[cut % cuts.length] as number);
        got.push(...splitter.add(bytes.subarray(at, at + size)));
        at += size;
      }
      expect(got).toStrictEqual(sent);
      expect(splitter.isBetweenMessages).toBe(true);
    }),
  );
});

it("knows what is not whole", () => {
  const splitter = new MessageSplitter(most);
  const bytes = framed(new Uint8Array([1, 2, 3]), most);
  splitter.add(bytes.subarray(0, 2));
  expect(splitter.isBetweenMessages).toBe(false);
  splitter.add(bytes.subarray(2, 7));
  expect(splitter.isBetweenMessages).toBe(false);
  expect(splitter.add(bytes.subarray(7))).toHaveLength(1);
  expect(splitter.isBetweenMessages).toBe(true);
});

it("believes no message that is larger than allowed", () => {
  const head = Buffer.from([0, 0xff, 0xff, 0xff, 0xff]);
  expect(() => new MessageSplitter(most).add(head)).toThrow("message size 4294967295 is larger than configured");
  expect(() => framed(new Uint8Array(most + 1), most)).toThrow("message size 1001 is larger than configured");
});

it("refuses a compressed message, which nobody asked for", () => {
  expect(() => new MessageSplitter(most).add(Buffer.from([1, 0, 0, 0, 0]))).toThrow("compressed");
});
