import { randomUUID } from "node:crypto";
import { type as osType } from "node:os";
import { sparkError, sparkErrorFromParts } from "../../../errors/index.ts";
import type { Endpoint } from "./connection-string.ts";

/** What every request says of its session. */
export interface SessionFields {
  readonly sessionId: string;
  readonly clientType: string;
  readonly userContext?: { readonly userId: string };
  readonly clientObservedServerSideSessionId?: string;
}

/** What every answer says of its session. */
export interface AnsweredSession {
  readonly sessionId: string;
  readonly serverSideSessionId: string;
}

/** Who a client is to its server, and who the server is to the client. */
export class SessionIdentity {
  readonly sessionId: string;
  readonly #fields: SessionFields;
  #serverSideSessionId: string | undefined;
  #isLost = false;

  constructor(endpoint: Endpoint) {
    this.sessionId = endpoint.sessionId ?? randomUUID();
    this.#fields = {
      sessionId: this.sessionId,
      clientType: `${endpoint.userAgent} os/${osType().toLowerCase()} node/${process.versions.node}`,
      ...(endpoint.userId && { userContext: { userId: endpoint.userId } }),
    };
  }

  /** The server's own name of the session, known after its first answer. */
  get serverSideSessionId(): string | undefined {
    return this.#serverSideSessionId;
  }

  /** Whether the server restarted and lost the session. */
  get isLost(): boolean {
    return this.#isLost;
  }

  get hasAnswered(): boolean {
    return this.#serverSideSessionId !== undefined;
  }

  fields(): SessionFields {
    const observed = this.#serverSideSessionId;
    return observed ? { ...this.#fields, clientObservedServerSideSessionId: observed } : this.#fields;
  }

  lose(): void {
    this.#isLost = true;
  }

  verify<Response extends AnsweredSession>(response: Response): Response {
    const { sessionId, serverSideSessionId } = response;
    if (sessionId !== this.sessionId) {
      throw sparkErrorFromParts({
        className: "SparkConnectException",
        message: `The server answered for session ${sessionId} instead of ${this.sessionId}.`,
      });
    }
    this.#serverSideSessionId ??= serverSideSessionId;
    if (serverSideSessionId !== "" && serverSideSessionId !== this.#serverSideSessionId) {
      this.#isLost = true;
      throw sparkError("INVALID_HANDLE.SESSION_CHANGED", { handle: sessionId });
    }
    return response;
  }
}
