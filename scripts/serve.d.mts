import type { Server } from "node:http";

export function createWorkbenchServer(places?: { readonly dist?: string }): Server;

/** Answers with the address, with a slash at its end. */
export function listen(server: Server, port?: number): Promise<string>;
