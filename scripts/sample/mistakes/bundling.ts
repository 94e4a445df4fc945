import { procedure } from "../study.ts";
import { definityWhole, error, hospitalStress, warning, type Mistake } from "./mistake.ts";

const stressAlone = "93351 93352 Q9956 Q9956 JW";

export const bundlingMistakes: readonly Mistake[] = [
  {
    study: definityWhole,
    plant(lines) {
      const push = procedure(lines[0]!, "96374");
      lines.push(push);
      return [error(push, "ncci-injection-bundled", "The injection is part of the echo.")];
    },
  },
  {
    study: "93306",
    plant(lines) {
      const flow = procedure(lines[0]!, "93325");
      lines.push(flow);
      return [error(flow, "ncci-doppler-bundled", "Colour flow is inside the complete study.")];
    },
  },
  {
    study: "93308 93321 93325",
    plant([, doppler]) {
      Object.assign(doppler!, { code: "93320", charge: 142 });
      return [error(doppler!, "ncci-limited-doppler", "The complete Doppler beside a limited study.")];
    },
  },
  {
    study: "93306",
    plant(lines) {
      const older = procedure(lines[0]!, "93307");
      lines.push(older);
      return [error(older, "ncci-echo-pairs", "One study keyed under two codes.")];
    },
  },
  {
    study: stressAlone,
    plant(lines) {
      const test = procedure(lines[0]!, "93015");
      lines.push(test);
      return [error(test, "ncci-stress-components", "The treadmill test is part of this stress echo.")];
    },
  },
  {
    study: stressAlone,
    plant(lines) {
      const tracing = procedure(lines[0]!, "93000");
      lines.push(tracing);
      return [warning(tracing, "ncci-ecg-with-echo", "The tracing before the test is part of the stress echo.")];
    },
  },
  {
    study: "99214 93306",
    plant([, echo]) {
      echo!.mods = "25";
      return [error(echo!, "ncci-modifier-misuse", "25 belongs to the visit.")];
    },
  },
  {
    study: hospitalStress,
    plant(lines) {
      const visit = procedure(lines[0]!, "99214");
      lines.unshift(visit);
      return [
        warning(visit, "ncci-em-without-25", "A visit on the day of the stress test, without saying that it was one."),
      ];
    },
  },
];
