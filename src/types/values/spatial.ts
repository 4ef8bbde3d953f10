abstract class SpatialValue {
  /** The shape in well-known binary form. */
  readonly wkb: Uint8Array;
  /** The spatial reference id. */
  readonly srid: number;

  constructor(wkb: Uint8Array, srid: number) {
    this.wkb = wkb;
    this.srid = srid;
    Object.freeze(this);
  }

  /** As the property `wkb`, under PySpark's name. */
  getBytes(): Uint8Array {
    return this.wkb;
  }

  /** As the property `srid`, under PySpark's name. */
  getSrid(): number {
    return this.srid;
  }
}

/**
 * A value of GEOMETRY: a shape on a plane.
 *
 * @example
 * ```ts
 * const point = Geometry.fromWKB(new Uint8Array([1, 1, 0, 0, 0]), 4326);
 * console.log(point.srid);
 * // prints: 4326
 * ```
 */
export class Geometry extends SpatialValue {
  /** Makes one of its well-known binary form and its spatial reference id. */
  static fromWKB(wkb: Uint8Array, srid: number): Geometry {
    return new Geometry(wkb, srid);
  }
}

/**
 * A value of GEOGRAPHY: a shape on the globe.
 *
 * @example
 * ```ts
 * const point = Geography.fromWKB(new Uint8Array([1, 1, 0, 0, 0]), 4326);
 * console.log(point.srid);
 * // prints: 4326
 * ```
 */
export class Geography extends SpatialValue {
  /** Makes one of its well-known binary form and its spatial reference id. */
  static fromWKB(wkb: Uint8Array, srid: number): Geography {
    return new Geography(wkb, srid);
  }
}
