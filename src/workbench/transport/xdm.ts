import type { Json } from "../richapi/protocol.ts";
import type { PaneFrame } from "./frame.ts";

/** What the pane posts. Names and numbers are those of office.js. */
interface Request {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: Json;
}

const messageTypes = { request: 0, response: 1 } as const;
const actionTypes = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const responseTypes = { forCalling: 0, forEventing: 1 } as const;
const errorCodes = { none: 0, errorInRequest: -1 } as const;

/** Answers a call of the pane, at once or later; undefined when there is no such call. */
export type CallHandler = (name: string, data: Json) => Json | Promise<Json> | undefined;

/** The host's end of the conversation with office.js in the pane. */
export class FrameEndpoint {
  readonly #frame: PaneFrame;
  readonly #call: CallHandler;
  readonly #onRegister: (event: string) => void;
  readonly #registrations = new Map<string, Request>();
  readonly #stop: () => void;

  constructor(frame: PaneFrame, call: CallHandler, onRegister: (event: string) => void) {
    this.#frame = frame;
    this.#call = call;
    this.#onRegister = onRegister;
    this.#stop = frame.listen((message) => {
      this.#receive(message);
    });
  }

  isListening(event: string): boolean {
    return this.#registrations.has(event);
  }

  /** Raises an event in the pane; nobody hears it when the pane did not register. */
  fire(event: string, data: Json): void {
    const registration = this.#registrations.get(event);
    if (registration) this.#post(registration, responseTypes.forEventing, data);
  }

  close(): void {
    this.#stop();
    this.#registrations.clear();
  }

  #receive(message: string): void {
    const request = readRequest(message);
    if (!request) return;
    switch (request._actionType) {
      case actionTypes.registerEvent:
        this.#registrations.set(request._actionName, request);
        this.#post(request, responseTypes.forCalling, { Error: 0 });
        this.#onRegister(request._actionName);
        return;
      case actionTypes.unregisterEvent:
        this.#registrations.delete(request._actionName);
        this.#post(request, responseTypes.forCalling, { Error: 0 });
        return;
      default: {
        const answer = this.#call(request._actionName, request._data);
        if (answer instanceof Promise) void answer.then((late) => this.#answer(request, late));
        else this.#answer(request, answer);
      }
    }
  }

  #answer(request: Request, answer: Json | undefined): void {
    const code = answer === undefined ? errorCodes.errorInRequest : errorCodes.none;
    this.#post(request, responseTypes.forCalling, answer ?? null, code);
  }

  #post(to: Request, responseType: number, data: Json, errorCode: number = errorCodes.none): void {
    const response = {
      _messageType: messageTypes.response,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _errorCode: errorCode,
      _responseType: responseType,
      _serializerVersion: 1,
      _data: data,
    };
    this.#frame.post(JSON.stringify(response));
  }
}

function readRequest(message: string): Request | undefined {
  try {
    const request = JSON.parse(message) as Partial<Request> | null;
    const isRequest = request?._messageType === messageTypes.request && typeof request._actionName === "string";
    return isRequest ? (request as Request) : undefined;
  } catch {
    // Other scripts post messages as well.
    return undefined;
  }
}
