/** The pane's window, as far as its host needs it: texts go both ways. */
export interface PaneFrame {
  post(message: string): void;
  /** Calls back with every message of the pane, until the returned function is called. */
  listen(listener: (message: string) => void): () => void;
}

export interface FrameIdentity {
  /** A new one for every load: office.js keeps settings of the conversation in the session storage. */
  readonly conversationId: string;
  readonly addInId: string;
  /** Of the host page. */
  readonly origin: string;
}

/** The name the frame must have before it is put into the page: office.js reads from it where it is. */
export function frameName({ conversationId, addInId, origin }: FrameIdentity): string {
  return JSON.stringify({
    baseFrameName: conversationId,
    // Host, platform, version, language, correlation, dialog, logging, flags (1 = shared runtime, 2 = custom functions).
    hostInfo: `Excel$Web$16.01$en-US$${conversationId}$$$3`,
    xdmInfo: `${conversationId}|${addInId}|${origin}`,
    serializerVersion: 1,
    flights: "[]",
  });
}

/** The frame of a real page. Both pages come from one origin, and only that one is listened to. */
export function paneFrame(element: HTMLIFrameElement): PaneFrame {
  return {
    post: (message) => element.contentWindow?.postMessage(message, location.origin),
    listen: (listener) => {
      const receive = ({ source, origin, data }: MessageEvent<unknown>): void => {
        const isPane = source === element.contentWindow && origin === location.origin;
        if (isPane && typeof data === "string") listener(data);
      };
      addEventListener("message", receive);
      return () => {
        removeEventListener("message", receive);
      };
    },
  };
}
