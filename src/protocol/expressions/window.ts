import { type FrameBoundary, node, type WindowFrame } from "../../plan/index.ts";
import { enumWords, noCase, required } from "../checks.ts";
import type { Decoder, Encoder } from "../context.ts";
import {
  type Expression_Window_WindowFrame_FrameBoundary as BoundaryMessage,
  type Expression_Window_WindowFrame as FrameMessage,
  Expression_Window_WindowFrame_FrameType as FrameType,
} from "../gen/spark/connect/expressions_pb.ts";
import { sortOrderMessage, sortOrderOf } from "./columns.ts";
import { readAll, readOne, refuseSqlOnly, writeAll } from "./parts.ts";
import type { Readers, Writers } from "./table.ts";

const frame = "spark.connect.Expression.Window.WindowFrame";
const frameTypes = enumWords(`${frame}.frame_type`, { row: FrameType.ROW, range: FrameType.RANGE });

function boundaryMessage(boundary: FrameBoundary, to: Encoder): BoundaryMessage {
  refuseSqlOnly(boundary, "wrongSide");
  const $typeName = "spark.connect.Expression.Window.WindowFrame.FrameBoundary";
  if (boundary.boundary !== "value") return { $typeName, boundary: { case: boundary.boundary, value: true } };
  return { $typeName, boundary: { case: "value", value: to.expression(required(boundary.value, `${frame}.value`)) } };
}

function boundaryOf(message: BoundaryMessage | undefined, fullName: string, from: Decoder): FrameBoundary {
  const { boundary } = required(message, fullName);
  if (boundary.case === undefined) return noCase(`${frame}.FrameBoundary.boundary`);
  if (boundary.case !== "value") return node("frameBoundary", { boundary: boundary.case });
  return node("frameBoundary", { boundary: "value", value: from.expression(boundary.value) });
}

const frameMessage = ({ frameType, lower, upper }: WindowFrame, to: Encoder): FrameMessage => ({
  $typeName: frame,
  frameType: frameTypes.number(frameType),
  lower: boundaryMessage(lower, to),
  upper: boundaryMessage(upper, to),
});

const frameOf = ({ frameType, lower, upper }: FrameMessage, from: Decoder): WindowFrame =>
  node("windowFrame", {
    frameType: frameTypes.word(frameType),
    lower: boundaryOf(lower, `${frame}.lower`, from),
    upper: boundaryOf(upper, `${frame}.upper`, from),
  });

export const windowWriters: Writers<"window"> = {
  window(window, to) {
    refuseSqlOnly(window, "windowName");
    return {
      case: "window",
      value: {
        $typeName: "spark.connect.Expression.Window",
        windowFunction: to.expression(window.windowFunction),
        partitionSpec: writeAll(window.partitionSpec, to),
        orderSpec: window.orderSpec.map((order) => sortOrderMessage(order, to)),
        frameSpec: window.frame && frameMessage(window.frame, to),
      },
    };
  },
};

export const windowReaders: Readers<"window"> = {
  window: (value, from, origin) =>
    node("window", {
      windowFunction: readOne(value.windowFunction, "spark.connect.Expression.Window.window_function", from),
      partitionSpec: readAll(value.partitionSpec, from),
      orderSpec: value.orderSpec.map((order) => sortOrderOf(order, from)),
      frame: value.frameSpec && frameOf(value.frameSpec, from),
      origin,
    }),
};
