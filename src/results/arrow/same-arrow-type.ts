import type { ArrowType } from "./arrow-type.ts";

interface Field {
  readonly name: string;
  readonly type: ArrowType;
}

/** Whether values of both types lie in memory alike and read alike, names inside included. */
export function sameArrowType(a: ArrowType, b: ArrowType): boolean {
  const [left, right] = [partsOf(a), partsOf(b)];
  return (
    scalars.every((part) => (left[part] ?? null) === (right[part] ?? null)) &&
    left.children.length === right.children.length &&
    left.children.every((child, at) => {
      const other = right.children[at] as Field;
      return child.name === other.name && sameArrowType(child.type, other.type);
    })
  );
}

const scalars = ["typeId", "bitWidth", "signed", "unit", "precision", "scale", "timezone"] as const;

function partsOf(type: ArrowType): Record<(typeof scalars)[number], unknown> & { readonly children: readonly Field[] } {
  return { children: [], ...(type as object) } as never;
}
