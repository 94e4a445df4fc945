import type { JSX } from "preact";
import { useEffect, useReducer } from "preact/hooks";
import type { Words } from "../../words/words.ts";
import type { OfficeHost } from "../host.ts";
import { Icon } from "./icons.tsx";

interface Props {
  readonly host: OfficeHost;
  readonly words: Words;
  readonly onClose: () => void;
}

const refresh = 500;

/** For whoever develops the add-in: what the workbench does not have, and the errors it answered, are not hidden. */
export function LogPanel({ host, words, onClose }: Props): JSX.Element {
  const [, redraw] = useReducer<number, void>((count) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(() => redraw(), refresh);
    return () => clearInterval(timer);
  }, [host]);
  const missing = [...host.missing];
  return (
    <section class="log-panel" aria-labelledby="log-title">
      <header class="log-header">
        <h2 id="log-title">{words.say("workbench.log")}</h2>
        <button type="button" class="plain-button" aria-label={words.say("workbench.close")} onClick={onClose}>
          <Icon name="cancel" />
        </button>
      </header>
      <div class="log-columns" role="region" tabIndex={0} aria-label={words.say("workbench.log.tip")}>
        <div>
          <h3>{words.say("workbench.log.missing.title")}</h3>
          {missing.length === 0 ? (
            <p>{words.say("workbench.log.missing.none")}</p>
          ) : (
            <ul class="log-missing">
              {missing.map((name) => (
                <li key={name}>
                  <code>{name}</code>
                </li>
              ))}
            </ul>
          )}
        </div>
        <div>
          <h3>{words.say("workbench.log.errors")}</h3>
          {host.log.length === 0 ? (
            <p>{words.say("workbench.log.none")}</p>
          ) : (
            <ul class="log-errors">
              {[...host.log].reverse().map(({ code, message, location }, index) => (
                <li key={host.log.length - index}>
                  <code>{location || code}</code> {code}: {message}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </section>
  );
}
